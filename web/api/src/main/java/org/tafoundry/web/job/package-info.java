/**
 * What the product is at, over REST.
 *
 * <p>It starts no work; requests and validations do.
 */
package org.tafoundry.web.job;
