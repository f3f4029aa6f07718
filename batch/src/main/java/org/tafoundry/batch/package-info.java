/**
 * The Jakarta Batch jobs and their steps.
 *
 * <p>It does not decide when a job runs (the work queue does) and holds no business rule of its own.
 */
package org.tafoundry.batch;
