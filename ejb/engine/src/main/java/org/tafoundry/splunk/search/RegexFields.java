package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Applies a regex with named groups, {@code _KEY_n}/{@code _VAL_n} pairs or a FORMAT to a source key; for one thread. */
final class RegexFields implements SearchStep {

    private static final Pattern KEY_GROUP = Pattern.compile("_KEY_(\\w+)");

    /** One named group that is a field. */
    private record Group(String field, int number) {}

    /** A pair of groups, one of which names the field that the other fills. */
    private record Pair(int key, int value) {}

    private final SplunkRegex regex;
    private final String source;
    private final List<FormatPair> format;
    private final RegexOptions options;
    private final Location where;
    private final List<Group> groups = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final boolean fromRaw;
    private final boolean repeated;
    private final RegexCursor cursor;

    RegexFields(SplunkRegex regex, String source, List<FormatPair> format, RegexOptions options, Location where) {
        this.regex = regex;
        this.source = source;
        this.format = List.copyOf(format);
        this.options = options;
        this.where = where;
        for (Map.Entry<String, List<Integer>> e : regex.names().entrySet()) {
            Matcher key = KEY_GROUP.matcher(e.getKey());
            List<Integer> value = key.matches() ? regex.names().get("_VAL_" + key.group(1)) : null;
            if (value != null) {
                pairs.add(new Pair(e.getValue().get(0), value.get(0)));
            } else if (!e.getKey().startsWith("_VAL_")) {
                e.getValue().forEach(number -> groups.add(new Group(e.getKey(), number)));
            }
        }
        this.fromRaw = source.equals("_raw");
        this.repeated =
                options.multivalue() || !pairs.isEmpty() || format.stream().anyMatch(FormatPair::dynamic);
        this.cursor = regex.cursor("", options.matchLimit());
    }

    /** Whether it gives no field at all. */
    boolean barren() {
        return groups.isEmpty() && pairs.isEmpty() && format.isEmpty();
    }

    @Override
    public void apply(Working event) {
        if (fromRaw) {
            apply(event.event.raw(), event);
        } else {
            event.fields.first(source).ifPresent(text -> apply(text, event));
        }
    }

    private void apply(String text, Working event) {
        cursor.reset(text);
        boolean found = cursor.find();
        if (!found && !cursor.exhausted()) {
            event.unmatched(regex, text, where);
        }
        while (found) {
            take(text, event);
            found = repeated && cursor.find();
        }
        if (cursor.exhausted()) {
            event.findings.add(Finding.of(
                    SearchCode.SEARCH_MATCH_LIMIT,
                    where.atEvent(event.event.number()),
                    "The regex needs more than " + options.matchLimit() + " steps on this event: " + regex.source(),
                    "Anchor it or make its repetitions exclusive of what follows them."));
        }
    }

    private void take(String text, Working event) {
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            put(group.field(), group.number(), text, event);
        }
        for (Pair pair : pairs) {
            cursor.group(pair.key()).ifPresent(key -> put(options.clean(key), pair.value(), text, event));
        }
        for (FormatPair pair : format) {
            Optional<String> name = pair.name(cursor);
            Optional<String> value = pair.value(cursor);
            if (name.isPresent()
                    && value.isPresent()
                    && (options.keepEmpty() || !value.get().isEmpty())) {
                String field = pair.dynamic() ? options.clean(name.get()) : name.get();
                int group = pair.valueGroup();
                store(
                        field,
                        value.get(),
                        group < 0 ? -1 : cursor.start(group),
                        group < 0 ? -1 : cursor.end(group),
                        event);
            }
        }
    }

    private void put(String field, int group, String text, Working event) {
        int start = cursor.start(group);
        int end = cursor.end(group);
        if (start >= 0 && (end > start || options.keepEmpty())) {
            store(field, text.substring(start, end), start, end, event);
        }
    }

    private void store(String field, String value, int start, int end, Working event) {
        if (field.isEmpty()) {
            return;
        }
        boolean raw = fromRaw;
        if (options.multivalue()) {
            event.append(field, value, where, raw ? start : -1, raw ? end : -1);
        } else {
            event.setIfAbsent(field, value, where, raw ? start : -1, raw ? end : -1);
        }
    }
}
