/**
 * The engine as jobs use it: each time in a process of its own, bounded in time and memory, so that no sample and no add-on
 * can take a server with it.
 *
 * <p>It decides neither when a job runs nor what becomes of its result.
 */
package org.tafoundry.engine;
