/**
 * Rules on the resources, checked on their classes.
 *
 * <p>It calls no resource.
 */
package org.tafoundry.web.architecture;
