/**
 * The JSON of the API: records in, records out, with snake_case names and limits on what is read.
 *
 * <p>It knows no operation; each feature has its own records.
 */
package org.tafoundry.web.json;
