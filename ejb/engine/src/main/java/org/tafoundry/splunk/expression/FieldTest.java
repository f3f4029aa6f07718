package org.tafoundry.splunk.expression;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.tafoundry.splunk.value.NumberText;

/** A field compared with one value, or with a list of values by {@code IN}. */
final class FieldTest implements SearchNode {

    /** What a search may name that an event without an index or a time range cannot decide. */
    private static final Set<String> OFFLINE = Set.of(
            "index",
            "splunk_server",
            "splunk_server_group",
            "earliest",
            "latest",
            "starttime",
            "endtime",
            "_index_earliest",
            "_index_latest");

    private static final String TAG = "tag";

    private final String field;
    private final String operator;
    private final List<FieldValue> values;

    FieldTest(String field, String operator, List<String> values) {
        this.field = field;
        this.operator = operator;
        this.values = values.stream().map(FieldValue::new).toList();
    }

    @Override
    public boolean matches(SearchContext context) {
        if (OFFLINE.contains(field)) {
            return true;
        }
        if (ofTags()) {
            return tagged(context);
        }
        if (field.equals("eventtype")) {
            return hasType(context.eventtypes());
        }
        if (field.equals("_raw")) {
            return test(List.of(context.raw()));
        }
        return test(context.fields().all(field));
    }

    @Override
    public FalseTerm firstFalse(SearchContext context) {
        boolean equal = operator.equals("=") || operator.equals("IN");
        return new FalseTerm(
                FalseTerm.printed(this),
                field,
                present(context),
                equal ? values.stream().map(FieldValue::text).toList() : List.of());
    }

    String field() {
        return field;
    }

    private boolean ofTags() {
        return field.equals(TAG) || field.startsWith(TAG + "::");
    }

    /** What the event has of the field. */
    List<String> present(SearchContext context) {
        return field.equals("eventtype")
                ? List.copyOf(context.eventtypes())
                : ofTags()
                        ? context.tags().values().stream()
                                .flatMap(Collection::stream)
                                .distinct()
                                .sorted()
                                .toList()
                        : context.fields().all(field);
    }

    @Override
    public boolean admits(SearchContext tags) {
        return !field.equals(TAG) || matches(tags);
    }

    /** Looks a name or the start of one up where the names are sorted without regard to case; else tries them all. */
    private boolean hasType(Set<String> present) {
        String text = values.get(0).text();
        int star = text.indexOf('*');
        boolean sorted = present instanceof SortedSet<String> set && set.comparator() == String.CASE_INSENSITIVE_ORDER;
        boolean plain = operator.equals("=")
                && text.indexOf('\\') < 0
                && NumberText.parse(text).isEmpty()
                && (star < 0 || star == text.length() - 1);
        if (!sorted || !plain || !(present instanceof NavigableSet<String> names)) {
            return test(present);
        }
        if (star < 0) {
            return names.contains(text);
        }
        String prefix = text.substring(0, star);
        return Optional.ofNullable(names.ceiling(prefix))
                .filter(name -> name.regionMatches(true, 0, prefix, 0, prefix.length()))
                .isPresent();
    }

    private boolean tagged(SearchContext context) {
        if (!field.equals(TAG)) {
            Collection<String> tags = context.tags().get(field.substring(TAG.length() + 2));
            return test(tags == null ? List.of() : tags);
        }
        boolean negative = operator.equals("!=");
        boolean any = false;
        for (Collection<String> tags : context.tags().values()) {
            any |= negative ? !tags.isEmpty() && !test(tags) : test(tags);
        }
        return negative ? !any && context.tags().values().stream().anyMatch(t -> !t.isEmpty()) : any;
    }

    /** Whether any of the field's values passes; a field that does not exist never does. */
    private boolean test(Collection<String> present) {
        for (String value : present) {
            if (test(value)) {
                return true;
            }
        }
        return false;
    }

    private boolean test(String value) {
        FieldValue wanted = values.get(0);
        return switch (operator) {
            case "=" -> wanted.equalTo(value);
            case "!=" -> !wanted.equalTo(value);
            case "<" -> wanted.order(value) < 0;
            case "<=" -> wanted.order(value) <= 0;
            case ">" -> wanted.order(value) > 0;
            case ">=" -> wanted.order(value) >= 0;
            default -> values.stream().anyMatch(candidate -> candidate.equalTo(value));
        };
    }

    @Override
    public void collect(String name, Set<String> found) {
        if (field.equals(name)) {
            values.forEach(value -> found.add(value.text()));
        }
    }

    @Override
    public void print(StringBuilder out) {
        out.append(SearchNode.quote(field));
        if (!operator.equals("IN")) {
            out.append(operator).append(SearchNode.quote(values.get(0).text()));
            return;
        }
        String separator = " IN (";
        for (FieldValue value : values) {
            out.append(separator).append(SearchNode.quote(value.text()));
            separator = ", ";
        }
        out.append(')');
    }
}
