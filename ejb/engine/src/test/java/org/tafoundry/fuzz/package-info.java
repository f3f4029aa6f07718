/** Fuzz targets; the seeds lie in the resources beside. It holds no expectations of what Splunk does. */
package org.tafoundry.fuzz;
