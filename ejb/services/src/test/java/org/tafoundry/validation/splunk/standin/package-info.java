/** A program that answers as much of Splunk's REST interface as a validation asks for, on top of the product's engine. */
package org.tafoundry.validation.splunk.standin;
