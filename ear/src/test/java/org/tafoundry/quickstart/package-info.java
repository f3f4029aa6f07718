/**
 * Tests of the quickstart's own steps against a stub of the REST API.
 *
 * <p>They do not start the product; that is what the quickstart itself proves.
 */
package org.tafoundry.quickstart;
