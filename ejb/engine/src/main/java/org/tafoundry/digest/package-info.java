/**
 * What an add-on does, told stanza by stanza, as text that can be searched.
 *
 * <p>It runs nothing and judges nothing: {@code foundry} runs add-ons, {@code addon.lint} judges them.
 */
package org.tafoundry.digest;
