package org.tafoundry.proposal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.splunk.cim.CimDataset;
import org.tafoundry.splunk.cim.CimField;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.synth.cim.VendorValues;
import org.tafoundry.table.WordLists;

/** What a decision about a log can choose from. */
public final class Choices {
    private static final Set<String> PLAIN_WORDS = WordLists.set("plain-words");

    private Choices() {}

    /** The fields that data models recommend, sorted. */
    public static List<String> cimFields() {
        TreeSet<String> names = new TreeSet<>();
        CimModels.standard().datasets().forEach(dataset -> dataset.recommended().stream()
                .map(CimField::name)
                .forEach(names::add));
        return List.copyOf(names);
    }

    /** Whether a data model has a field of this name. */
    public static boolean isCimField(String name) {
        return CimModels.standard().datasets().stream()
                .anyMatch(dataset -> dataset.field(name).isPresent());
    }

    /** The root datasets that events can be tagged for, as {@code Model.Dataset}. */
    public static List<String> datasets() {
        return CimModels.standard().datasets().stream()
                .filter(dataset -> dataset.isRoot() && !dataset.tags().isEmpty())
                .map(CimDataset::toString)
                .toList();
    }

    /** Whether a value is a vendor's word whose meaning the tables know, so that it is nobody's data. */
    public static boolean isVendorWord(String value) {
        return VendorValues.isKnown(value);
    }

    /** Whether the name of a field looks like a value: a machine, an address, a number that somebody has. */
    public static boolean isValue(String name) {
        return NamedByValues.is(name);
    }

    /** Whether a word of lower case is one that every explanation may use, so that it is nobody's data. */
    public static boolean isPlainWord(String word) {
        return PLAIN_WORDS.contains(word);
    }
}
