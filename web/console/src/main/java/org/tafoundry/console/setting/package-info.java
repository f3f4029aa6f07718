/**
 * The page with the configuration of the whole system.
 *
 * <p>It opens no secret; they stay masked.
 */
package org.tafoundry.console.setting;
