/**
 * Writes what the product keeps as tables for spreadsheets.
 *
 * <p>It decides nothing about who may read it; what it reads from does.
 */
package org.tafoundry.export;
