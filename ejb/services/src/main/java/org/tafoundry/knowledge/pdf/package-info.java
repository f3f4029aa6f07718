/**
 * The text of PDF documents, read by PDFBox in a process of its own with little memory and a time limit.
 *
 * <p>It does not read images: a scanned page has no text here.
 */
package org.tafoundry.knowledge.pdf;
