/**
 * Links with which something can be downloaded for a short time.
 *
 * <p>It opens nothing and does not decide who may have a link; who gives one out, and who opens it, do.
 */
package org.tafoundry.link;
