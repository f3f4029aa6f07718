package org.tafoundry.foundry;

import java.util.List;
import java.util.Objects;

/**
 * Which of the listed events have what.
 *
 * @param events number of events that were listed
 * @param cut whether the samples have more events than there was room for
 * @param facets what events have, of each kind the frequent ones first
 */
public record EventIndex(long events, boolean cut, List<Facet> facets) {

    /** What events are told apart by. */
    public enum Kind {
        /** The form of the text. */
        SHAPE,
        /** The sample that it is of. */
        SAMPLE,
        /** How its time was found. */
        TIME,
        /** A field that it has. */
        FIELD,
        /** An event type that it has. */
        EVENT_TYPE,
        /** A data model that it belongs to. */
        MODEL,
        /** A setting that gave it a value; its only example is what it is set to. */
        SETTING,
        /** A setting whose regex does not match it. */
        UNMATCHED,
        /** The code of a finding about it. */
        FINDING
    }

    /**
     * Something that events have.
     *
     * @param kind what it is
     * @param name its name
     * @param events number of events that have it
     * @param type of what type a field's values are; else empty
     * @param examples some values of a field, the value of a setting; else empty
     * @param having the events that have it, a bit for each in the order in which they were listed
     */
    public record Facet(Kind kind, String name, long events, String type, List<String> examples, byte[] having) {

        public Facet {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(type, "type");
            examples = List.copyOf(examples);
            having = having.clone();
        }

        @Override
        public byte[] having() {
            return having.clone();
        }
    }

    public EventIndex {
        facets = List.copyOf(facets);
    }
}
