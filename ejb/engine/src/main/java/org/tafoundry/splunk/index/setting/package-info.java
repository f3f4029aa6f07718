/**
 * What the stages of index time share: how a setting is read, its regular expressions, and the codes of their findings.
 *
 * <p>This package knows no stage and no event.
 */
package org.tafoundry.splunk.index.setting;
