/** The product's functions on whole samples, from the bytes of a log to a validated add-on; no files are written. */
package org.tafoundry.foundry;
