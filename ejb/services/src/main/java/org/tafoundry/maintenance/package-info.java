/**
 * The jobs that keep an installation tidy: when they are due, that only one of a kind runs, and what they report.
 *
 * <p>It does not do their work; retention, storage and housekeeping do.
 */
package org.tafoundry.maintenance;
