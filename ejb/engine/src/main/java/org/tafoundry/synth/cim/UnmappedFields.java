package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/** Finds fields of an add-on that mean a CIM field which nothing maps them to. */
public final class UnmappedFields {

    /** Names of lower rank are often something else, and so are names whose values can be any text. */
    private static final int UNMISTAKABLE = 9;

    private UnmappedFields() {}

    /**
     * The field that means this CIM field by its name, its values being of the right kind. A field whose values another
     * field has as well is mapped already: the source may have its own meaning for the name.
     *
     * @param target a CIM field that no event has
     * @param examples some values of each field that events have
     */
    public static Optional<String> meaning(String target, Map<String, List<String>> examples) {
        return examples.entrySet().stream()
                .filter(field -> !mapped(field, examples))
                .filter(field -> means(new ProfiledField(field.getKey(), field.getValue(), 1, ""), target))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private static boolean mapped(Map.Entry<String, List<String>> field, Map<String, List<String>> examples) {
        return examples.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(field.getKey())
                        && other.getValue().equals(field.getValue()));
    }

    private static boolean means(ProfiledField field, String target) {
        return !SentenceEnds.ofSentence(field)
                && FieldMeanings.of(field, MeaningTable.standard()).stream()
                        .anyMatch(m -> m.exact()
                                && m.rank() >= UNMISTAKABLE
                                && m.kind() != ValueKind.TEXT
                                && m.beside().isBlank()
                                && m.target().equals(target));
    }
}
