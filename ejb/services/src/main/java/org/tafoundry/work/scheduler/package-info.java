/**
 * The work queue on db-scheduler: rows in the database that any node claims, with heartbeats, retries and revival of what a
 * dead node held.
 *
 * <p>It does not do the work; batch jobs and the object store do.
 */
package org.tafoundry.work.scheduler;
