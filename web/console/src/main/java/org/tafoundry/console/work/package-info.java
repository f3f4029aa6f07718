/**
 * The page of what the product is at: jobs of requests, and the work that keeps an installation tidy.
 *
 * <p>It decides no order; the queue does.
 */
package org.tafoundry.console.work;
