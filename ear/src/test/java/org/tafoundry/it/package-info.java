/**
 * Tests of the whole application in a real server, with a real PostgreSQL and a real S3 service.
 *
 * <p>The server runs once for all of them with the EAR deployed as users get it. A test talks to it over HTTP, or runs
 * inside it as a small web application of its own ({@link org.tafoundry.it.InServer}).
 */
package org.tafoundry.it;
