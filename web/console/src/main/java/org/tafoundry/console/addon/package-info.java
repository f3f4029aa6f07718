/**
 * The page with the files of an add-on: to read, to compare, and for approvers to change.
 *
 * <p>It validates nothing; what is changed becomes a revision that the services validate.
 */
package org.tafoundry.console.addon;
