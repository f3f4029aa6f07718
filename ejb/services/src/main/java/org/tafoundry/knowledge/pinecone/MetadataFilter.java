package org.tafoundry.knowledge.pinecone;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tafoundry.knowledge.IndexedPassage;
import org.tafoundry.knowledge.PassageFilter;

/** Metadata of vectors, and filters on them, in Pinecone's language. */
final class MetadataFilter {
    private static final String DOCUMENT = "document";
    private static final String BATCH = "batch";
    private static final String TYPE = "type";
    private static final String SOURCETYPES = "sourcetypes";
    private static final String MODELS = "models";

    private MetadataFilter() {}

    static Struct metadata(IndexedPassage passage, String batch) {
        return Struct.newBuilder()
                .putFields(DOCUMENT, text(passage.document().toString()))
                .putFields(BATCH, text(batch))
                .putFields(TYPE, text(passage.type().name()))
                .putFields(SOURCETYPES, list(passage.passage().facts().sourcetypes()))
                .putFields(MODELS, list(passage.passage().facts().models()))
                .build();
    }

    static Struct document(UUID document) {
        return condition(DOCUMENT, "$eq", text(document.toString()));
    }

    /** The vectors of a document that are not of this batch. */
    static Struct olderThan(UUID document, String batch) {
        return and(List.of(document(document), condition(BATCH, "$ne", text(batch))));
    }

    /** The vectors that a filter admits; an empty condition for all. */
    static Struct of(PassageFilter filter) {
        List<Struct> conditions = new ArrayList<>();
        in(conditions, TYPE, filter.types().stream().map(Enum::name).toList());
        in(conditions, SOURCETYPES, filter.sourcetypes());
        in(conditions, MODELS, filter.models());
        return conditions.isEmpty() ? Struct.getDefaultInstance() : and(conditions);
    }

    private static void in(List<Struct> conditions, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            conditions.add(condition(field, "$in", list(values)));
        }
    }

    private static Struct condition(String field, String operator, Value value) {
        return Struct.newBuilder()
                .putFields(
                        field,
                        Value.newBuilder()
                                .setStructValue(Struct.newBuilder().putFields(operator, value))
                                .build())
                .build();
    }

    private static Struct and(List<Struct> conditions) {
        ListValue.Builder all = ListValue.newBuilder();
        conditions.forEach(
                each -> all.addValues(Value.newBuilder().setStructValue(each).build()));
        return Struct.newBuilder()
                .putFields("$and", Value.newBuilder().setListValue(all).build())
                .build();
    }

    private static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    private static Value list(Collection<String> texts) {
        ListValue.Builder values = ListValue.newBuilder();
        texts.forEach(text -> values.addValues(text(text)));
        return Value.newBuilder().setListValue(values).build();
    }
}
