package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.Outcome;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.RegexDiagnosis;
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
    /** The names that FORMAT states; empty where the event gives the name. */
    private final List<String> fixedNames;

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
        this.fixedNames = this.format.stream()
                .map(pair -> pair.dynamic() ? "" : options.cleanFixed(pair.fixedName()))
                .toList();
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
            event.text(source).ifPresent(text -> apply(text, event));
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
        for (int i = 0; i < format.size(); i++) {
            FormatPair pair = format.get(i);
            Optional<String> name =
                    pair.dynamic() ? pair.name(cursor).map(options::clean) : Optional.of(fixedNames.get(i));
            Optional<String> value = pair.value(cursor);
            if (name.isPresent()
                    && value.isPresent()
                    && (options.keepEmpty() || !value.get().isEmpty())) {
                int group = pair.valueGroup();
                store(
                        name.get(),
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

    @Override
    public List<Attempt> attempts(String field, Working event) {
        boolean stated = groups.stream().anyMatch(g -> g.field().equals(field)) || fixedNames.contains(field);
        boolean dynamic = !pairs.isEmpty() || format.stream().anyMatch(FormatPair::dynamic);
        if (!field.isEmpty() && !stated && !dynamic) {
            return List.of();
        }
        Optional<String> text = event.text(source);
        if (text.isEmpty()) {
            return List.of(Attempt.of(
                    where,
                    Outcome.SOURCE_ABSENT,
                    "It reads the field " + source + ", which the event does not have at this point.",
                    source));
        }
        cursor.reset(text.get());
        if (!cursor.find()) {
            return List.of(cursor.exhausted() ? exhausted() : unmatched(text.get()));
        }
        if (field.isEmpty()) {
            return List.of(new Attempt(where, Outcome.GAVE, "The regex matches.", fromRaw ? cursor.start(0) : -1, ""));
        }
        Working after = event.copy();
        apply(after);
        if (after.fields.all(field).equals(event.fields.all(field))) {
            return List.of(
                    event.fields.has(field) && gives(field, text.get())
                            ? event.kept(where, field)
                            : nothing(field, stated));
        }
        return List.of(new Attempt(
                where,
                Outcome.GAVE,
                "It gives \"" + String.join("\", \"", after.fields.all(field)) + "\".",
                fromRaw ? after.start(field) : -1,
                ""));
    }

    /** Whether it gives an event without any field this one. */
    private boolean gives(String field, String text) {
        return groups.stream()
                        .filter(g -> g.field().equals(field))
                        .anyMatch(g -> cursor.end(g.number()) > cursor.start(g.number()))
                || fixedNames.contains(field)
                || text.contains(field);
    }

    private Attempt nothing(String field, boolean stated) {
        return stated
                ? Attempt.of(where, Outcome.EMPTY, "The regex matches, but its part for " + field + " is empty.", field)
                : Attempt.of(
                        where, Outcome.NAME_ABSENT, "The regex matches, but nowhere gives the name " + field + ".", "");
    }

    private Attempt exhausted() {
        return Attempt.of(
                where,
                Outcome.LIMIT,
                "The regex needs more than " + options.matchLimit() + " steps, where Splunk gives up.",
                "");
    }

    private Attempt unmatched(String text) {
        RegexDiagnosis diagnosis = regex.diagnose(text);
        return new Attempt(
                where,
                Outcome.NO_MATCH,
                diagnosis.message(),
                fromRaw && diagnosis.regexEnd() > 0 ? diagnosis.textEnd() : -1,
                diagnosis.failing());
    }
}
