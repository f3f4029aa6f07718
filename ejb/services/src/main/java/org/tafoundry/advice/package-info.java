/**
 * Advice by a language model on what the rules left open: asked question by question with closed choices, and tried by the
 * engine before anything of it enters an add-on.
 *
 * <p>It decides nothing: {@code proposal} does. Without a configured model it does nothing.
 */
package org.tafoundry.advice;
