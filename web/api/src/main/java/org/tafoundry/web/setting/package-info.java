/**
 * Configuration values over REST.
 *
 * <p>It opens no secret; they stay masked.
 */
package org.tafoundry.web.setting;
