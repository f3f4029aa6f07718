/**
 * Reads tables of knowledge: those that ship with the engine, which an index resource lists, and those of an
 * organisation, which are given as text.
 *
 * <p>Every row knows its file and line, every column what it allows, and every defect is a
 * {@link org.tafoundry.finding.Finding}. What the rows mean is for the packages that declare the tables: this one knows no
 * field, layout or word. Splunk's own settings are read by {@code splunk.conf}.
 */
package org.tafoundry.table;
