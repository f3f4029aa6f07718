/**
 * Downloads of add-ons and samples with a link that expires, instead of a token.
 *
 * <p>It keeps no link and gives nobody more than their roles do when they open it.
 */
package org.tafoundry.download;
