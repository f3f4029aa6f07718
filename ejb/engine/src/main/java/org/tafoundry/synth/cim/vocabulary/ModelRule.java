package org.tafoundry.synth.cim.vocabulary;

import java.util.List;
import java.util.Set;

/**
 * When an event belongs to a CIM data model: which CIM fields it needs and which words it says.
 *
 * @param name name of the event type, without the source's prefix
 * @param tags tags that put an event into the model
 * @param model the data model
 * @param needs groups of CIM fields; of each group one must be there
 * @param words words or phrases of which one must occur in the text; empty when the fields say it all
 * @param stems words or phrases of which one must occur in a field that says what happened
 * @param names words of field names that say that the event is of this kind
 * @param products words of products all of whose events are of this kind
 * @param textNeeds groups of CIM fields that free text needs besides
 */
public record ModelRule(
        String name,
        List<String> tags,
        String model,
        List<List<String>> needs,
        List<String> words,
        List<String> stems,
        Set<String> names,
        List<String> products,
        List<List<String>> textNeeds) {

    public ModelRule {
        tags = List.copyOf(tags);
        needs = needs.stream().map(List::copyOf).toList();
        words = List.copyOf(words);
        stems = List.copyOf(stems);
        names = Set.copyOf(names);
        products = List.copyOf(products);
        textNeeds = textNeeds.stream().map(List::copyOf).toList();
    }

    /** Whether all events of a product that these words name are of this kind. */
    public boolean ofProduct(String productWords) {
        return products.stream().anyMatch(p -> productWords.contains(" " + p + " "));
    }

    /** Whether a source with these CIM fields can have such events. */
    boolean servedBy(Set<String> targets) {
        return needs.stream().allMatch(group -> group.stream().anyMatch(targets::contains));
    }
}
