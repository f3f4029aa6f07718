/**
 * The functions of Splunk's eval language, one per class or family, and the one table that names them.
 *
 * <p>It does not parse expressions, and no function here looks at anything but its arguments and the scope it is given.
 */
package org.tafoundry.splunk.eval.function;
