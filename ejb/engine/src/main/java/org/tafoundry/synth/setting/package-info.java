/**
 * The settings of an add-on while it is designed: what each of them says, as a value.
 *
 * <p>It decides nothing and writes nothing; {@code synth.writing} alone turns these values into the text of conf files.
 */
package org.tafoundry.synth.setting;
