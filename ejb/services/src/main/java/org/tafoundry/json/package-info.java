/**
 * JSON in database columns.
 *
 * <p>It does not write reports; {@link org.tafoundry.foundry.ReportJson} does.
 */
package org.tafoundry.json;
