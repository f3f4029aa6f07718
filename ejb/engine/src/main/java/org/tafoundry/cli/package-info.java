/**
 * The command line: the only part of the engine that touches files and the clock.
 *
 * <p>It does nothing that the server could not do as well: every command is a call of one function of the engine.
 */
package org.tafoundry.cli;
