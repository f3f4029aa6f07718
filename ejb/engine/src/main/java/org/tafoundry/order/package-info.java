/**
 * What is asked for and what is found: an order, its samples, their analysis, and the decisions made for the add-on.
 *
 * <p>Nothing here analyses a sample or writes an add-on.
 */
package org.tafoundry.order;
