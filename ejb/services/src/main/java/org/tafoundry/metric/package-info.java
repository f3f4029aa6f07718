/**
 * Numbers about the installation as it is now, for programs that watch it.
 *
 * <p>It keeps no history and raises no alarm; what reads it does.
 */
package org.tafoundry.metric;
