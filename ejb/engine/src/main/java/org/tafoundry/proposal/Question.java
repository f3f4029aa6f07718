package org.tafoundry.proposal;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Something that the rules left open about an add-on, with the closed choices of its answer and only its own values. */
public sealed interface Question {

    /** The sourcetype that it is about. */
    String sourcetype();

    /**
     * What a field without a meaning is.
     *
     * @param sourcetype the sourcetype
     * @param field the field
     * @param values some of its values
     * @param model the data model whose fields are the choices
     * @param choices CIM fields that no event of that model has
     */
    record Meaning(String sourcetype, String field, List<String> values, String model, List<String> choices)
            implements Question {
        public Meaning {
            Objects.requireNonNull(field, "field");
            values = List.copyOf(values);
            choices = List.copyOf(choices);
        }
    }

    /**
     * What a vendor's values mean.
     *
     * @param sourcetype the sourcetype
     * @param field the field that holds them
     * @param values the values
     * @param target the CIM field
     * @param choices the values that are prescribed for it
     */
    record Values(String sourcetype, String field, List<String> values, String target, List<String> choices)
            implements Question {
        public Values {
            values = List.copyOf(values);
            choices = List.copyOf(choices);
        }
    }

    /**
     * What a field should be called that the rules could only number.
     *
     * @param sourcetype the sourcetype
     * @param field the field
     * @param values some of its values
     * @param others names of other fields, which tell what the log is about and are taken
     */
    record Name(String sourcetype, String field, List<String> values, List<String> others) implements Question {
        public Name {
            Objects.requireNonNull(field, "field");
            values = List.copyOf(values);
            others = List.copyOf(others);
        }
    }

    /**
     * Which data model events of no model belong to.
     *
     * @param sourcetype the sourcetype
     * @param fields fields that such events have
     * @param examples some of the events
     * @param held words that are values of fields, wherever they stand in the events
     * @param choices the data models
     * @param conditions fields of which the events that are meant have one; not among them: every event
     */
    record Model(
            String sourcetype,
            List<String> fields,
            List<String> examples,
            Set<String> held,
            List<String> choices,
            List<String> conditions)
            implements Question {
        public Model {
            fields = List.copyOf(fields);
            examples = List.copyOf(examples);
            held = Set.copyOf(held);
            choices = List.copyOf(choices);
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * How events that are hardly read are built.
     *
     * @param sourcetype the sourcetype
     * @param examples some of the events
     * @param fields names that new fields must not have
     * @param held words that are values of fields, wherever they stand in the events
     */
    record Shape(String sourcetype, List<String> examples, List<String> fields, Set<String> held) implements Question {
        public Shape {
            held = Set.copyOf(held);
            examples = List.copyOf(examples);
            fields = List.copyOf(fields);
        }
    }

    /**
     * What a field without a meaning is, in a sentence for people.
     *
     * @param sourcetype the sourcetype
     * @param field the field
     */
    record Explanation(String sourcetype, String field) implements Question {
        public Explanation {
            Objects.requireNonNull(field, "field");
        }
    }
}
