/**
 * Files that people save: samples, add-ons, debug bundles.
 *
 * <p>Nothing is stored or cached here.
 */
package org.tafoundry.console.download;
