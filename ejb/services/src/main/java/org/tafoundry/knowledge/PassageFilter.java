package org.tafoundry.knowledge;

import java.util.Set;

/**
 * Which passages are wanted; an empty set admits all.
 *
 * @param indexes in one of these indexes
 * @param types of a document of one of these types
 * @param sourcetypes about one of these sourcetypes
 * @param models about one of these CIM data models
 */
public record PassageFilter(
        Set<KnowledgeIndex> indexes, Set<DocumentType> types, Set<String> sourcetypes, Set<String> models) {
    /** All passages. */
    public static final PassageFilter ALL = new PassageFilter(Set.of(), Set.of(), Set.of(), Set.of());

    public PassageFilter {
        indexes = Set.copyOf(indexes);
        types = Set.copyOf(types);
        sourcetypes = Set.copyOf(sourcetypes);
        models = Set.copyOf(models);
    }
}
