/**
 * Runs the whole product on one machine from nothing: database, object store, server, demo users and the main job.
 *
 * <p>It is not part of the application: nothing here is deployed, and a production installation does not use it.
 */
package org.tafoundry.quickstart;
