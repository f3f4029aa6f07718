/**
 * Lists in pages.
 *
 * <p>It does not query; each feature does.
 */
package org.tafoundry.page;
