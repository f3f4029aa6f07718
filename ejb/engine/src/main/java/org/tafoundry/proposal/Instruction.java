package org.tafoundry.proposal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person decided about a log: an answer to a question, or a change of a finished add-on. It outlives the add-on: the
 * next one for the same source is made by it too.
 *
 * @param kind what is decided
 * @param field the field that it is about; for {@link Kind#PRODUCT} the vendor; may be empty for {@link Kind#MODEL}, where it
 *     says which events are meant: those that have it
 * @param target what it is to be: a CIM field, a data model or one of its datasets, a zone, a path or port, the product
 * @param values for {@link Kind#VALUES} the meaning of each of the vendor's values
 */
public record Instruction(Kind kind, String field, String target, SortedMap<String, String> values) {
    private static final Pattern PORT = Pattern.compile("(?:udp|tcp):\\d{1,5}");
    private static final Pattern FILE = Pattern.compile("(?:/|[A-Za-z]:\\\\)[^\\p{Cntrl}\\[\\]]*");
    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 200;

    /** What can be decided. */
    public enum Kind {
        /** A field is a CIM field. */
        FIELD,
        /** What values of a field mean. */
        VALUES,
        /** The data model of events. */
        MODEL,
        /** The time zone of times that do not say it. */
        ZONE,
        /** Which field holds the event's time. */
        TIME,
        /** From which file or port the log comes. */
        INPUT,
        /** Vendor and product, which name the sourcetype. */
        PRODUCT
    }

    public Instruction {
        Objects.requireNonNull(kind, "kind");
        field = Objects.requireNonNullElse(field, "").strip();
        target = Objects.requireNonNullElse(target, "").strip();
        values = values == null ? new TreeMap<>() : Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** An instruction without values. */
    public static Instruction of(Kind kind, String field, String target) {
        return new Instruction(kind, field, target, new TreeMap<>());
    }

    /** What one value of a field means. */
    public static Instruction value(String field, String value, String target, String meaning) {
        return new Instruction(Kind.VALUES, field, target, new TreeMap<>(Map.of(value, meaning)));
    }

    /** Why nothing can be made of it, whatever the add-on; empty when something can. */
    public Optional<String> fault() {
        if (bad(field) || bad(target) || values.size() > MOST_VALUES) {
            return Optional.of("a name is longer than " + LONGEST
                    + " characters or has control characters, or there are" + " more than " + MOST_VALUES + " values");
        }
        if (values.entrySet().stream().anyMatch(row -> bad(row.getKey()) || bad(row.getValue()))) {
            return Optional.of("a value is longer than " + LONGEST + " characters or has control characters");
        }
        boolean whole =
                switch (kind) {
                    case FIELD -> !field.isEmpty() && FieldWish.isName(target);
                    case VALUES -> !field.isEmpty() && FieldWish.isName(target) && !values.isEmpty();
                    case MODEL -> !target.isEmpty() && (field.isEmpty() || FieldWish.isName(field));
                    case ZONE -> isZone(target);
                    case TIME -> !field.isEmpty();
                    case INPUT ->
                        FILE.matcher(target).matches() || PORT.matcher(target).matches();
                    case PRODUCT -> !field.isEmpty() || !target.isEmpty();
                };
        return whole ? Optional.empty() : Optional.of("it lacks something, or names what cannot be: " + words());
    }

    /** In a few words, for a list of decisions. */
    public String words() {
        return switch (kind) {
            case FIELD -> field + " is " + target;
            case VALUES ->
                values.entrySet().stream()
                        .map(row -> field + "=" + row.getKey() + " means " + target + "=" + row.getValue())
                        .collect(Collectors.joining(", "));
            case MODEL -> (field.isEmpty() ? "events are of " : "events with " + field + " are of ") + target;
            case ZONE -> "times are in " + target;
            case TIME -> "the time is in " + field;
            case INPUT -> "the log comes from " + target;
            case PRODUCT -> "the product is " + (field + " " + target).strip();
        };
    }

    /** Earlier decisions and later ones, of which a later one about the same thing counts; values are added to values. */
    public static List<Instruction> merged(List<Instruction> earlier, List<Instruction> later) {
        List<Instruction> all = new ArrayList<>(earlier);
        for (Instruction instruction : later) {
            Instruction taken = instruction;
            for (Instruction old : List.copyOf(all)) {
                if (old.isAbout(instruction)) {
                    all.remove(old);
                    taken = old.with(taken);
                }
            }
            all.add(taken);
        }
        return List.copyOf(all);
    }

    private boolean isAbout(Instruction other) {
        return kind == other.kind
                && switch (kind) {
                    case FIELD, MODEL -> target.equals(other.target);
                    case VALUES -> target.equals(other.target) && field.equals(other.field);
                    case ZONE, TIME, INPUT, PRODUCT -> true;
                };
    }

    private Instruction with(Instruction later) {
        SortedMap<String, String> all = new TreeMap<>(values);
        all.putAll(later.values);
        return new Instruction(kind, later.field, later.target, all);
    }

    private static boolean bad(String text) {
        return text.length() > LONGEST || text.chars().anyMatch(c -> c < ' ');
    }

    private static boolean isZone(String name) {
        try {
            return !name.isEmpty() && ZoneId.of(name) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
