/**
 * A job that is handed to the engine in a process of its own: the files of the folder in which the two meet, and what they
 * say.
 *
 * <p>It neither starts the process nor does the job; the command line does the job, and a server starts it.
 */
package org.tafoundry.job;
