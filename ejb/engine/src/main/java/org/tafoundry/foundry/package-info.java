/**
 * The product's functions as the command line and the server call them: analyze, generate, validate.
 *
 * <p>No I/O beyond the sample streams it is given; nothing here knows where samples and add-ons are kept.
 */
package org.tafoundry.foundry;
