/**
 * What the tables say of names and values: which CIM field a name means, of what kind a value is, which words tell a deed
 * or a data model.
 *
 * <p>It maps nothing and knows no settings; {@code org.tafoundry.synth.cim} decides what an add-on says.
 */
package org.tafoundry.synth.cim.vocabulary;
