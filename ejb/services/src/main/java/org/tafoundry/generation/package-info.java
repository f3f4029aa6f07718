/**
 * The generation of an approved request's add-on.
 *
 * <p>It does not design add-ons; the engine does.
 */
package org.tafoundry.generation;
