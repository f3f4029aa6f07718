/**
 * Validation runs over REST.
 *
 * <p>It validates nothing; it asks for a run and shows what came of it.
 */
package org.tafoundry.web.validation;
