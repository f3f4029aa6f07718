/**
 * Every event of a request's samples as a revision's add-on reads it: listed once by a job, then found and shown page by page.
 *
 * <p>It says nothing about whether the add-on is good; validation does.
 */
package org.tafoundry.listing;
