/**
 * Downloads by link over REST.
 *
 * <p>The links are made where the things are.
 */
package org.tafoundry.web.download;
