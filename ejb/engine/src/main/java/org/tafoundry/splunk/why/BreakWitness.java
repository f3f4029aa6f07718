package org.tafoundry.splunk.why;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfBoolean;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.Outcome;
import org.tafoundry.splunk.index.setting.IndexCode;
import org.tafoundry.splunk.regex.RegexDiagnosis;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Why an event begins and ends where it does, as far as its own text tells. */
final class BreakWitness {

    /** Lines of an event that are asked; a longer one says nothing more. */
    private static final int MOST_LINES = 50;

    private final StanzaRules rules;

    BreakWitness(StanzaRules rules) {
        this.rules = rules;
    }

    /** What a setting of line breaking did with an event. */
    List<Attempt> attempts(String key, IndexedEvent event) {
        Metadata metadata = Metadata.indexing(event);
        Optional<ConfSetting> setting = rules.effective(key, metadata);
        if (setting.isEmpty()) {
            return List.of();
        }
        Location where = setting.get().where();
        List<String> lines = event.raw().lines().limit(MOST_LINES).toList();
        boolean merged = rules.effective("SHOULD_LINEMERGE", metadata)
                .flatMap(s -> ConfBoolean.parse(s.value()))
                .orElse(true);
        List<Attempt> attempts = new ArrayList<>();
        switch (key) {
            case "LINE_BREAKER" ->
                breaker(setting.get(), event.raw(), lines.size(), merged).ifPresent(attempts::add);
            case "SHOULD_LINEMERGE" ->
                attempts.add(Attempt.of(
                        where,
                        Outcome.GAVE,
                        merged
                                ? "Lines are merged until a rule breaks; this event has " + lines(event) + "."
                                : "Lines are not merged: the event is what LINE_BREAKER left, " + lines(event) + ".",
                        ""));
            case "BREAK_ONLY_BEFORE", "MUST_NOT_BREAK_BEFORE" ->
                regex(setting.get(), lines.subList(Math.min(1, lines.size()), lines.size()), 2, merged, attempts);
            case "MUST_BREAK_AFTER", "MUST_NOT_BREAK_AFTER" -> regex(setting.get(), lines, 1, merged, attempts);
            case "TRUNCATE", "MAX_EVENTS" -> attempts.add(limit(setting.get(), event));
            default -> {
                // says all by counting, or by a finding
            }
        }
        return attempts;
    }

    private static String lines(IndexedEvent event) {
        long lines = event.raw().lines().count();
        return lines == 1 ? "1 line" : lines + " lines";
    }

    private static Optional<Attempt> breaker(ConfSetting setting, String raw, int lines, boolean merged) {
        Optional<SplunkRegex> regex = SplunkRegex.compile(setting.value(), setting.where(), new Findings());
        if (regex.isEmpty()) {
            return Optional.empty();
        }
        if (lines < 2) {
            return Optional.of(Attempt.of(
                    setting.where(), Outcome.GAVE, "The event is one line: it breaks before and behind it.", ""));
        }
        if (regex.get().cursor(raw).find()) {
            String why = merged
                    ? "It breaks inside this event, but SHOULD_LINEMERGE put the lines together again."
                    : "It matches inside this event; a transform or SEDCMD has put that text there.";
            return Optional.of(Attempt.of(setting.where(), Outcome.GAVE, why, ""));
        }
        return Optional.of(unmatched(setting, regex.get(), raw, 0, "Inside this event: "));
    }

    private static Attempt unmatched(ConfSetting setting, SplunkRegex regex, String text, int from, String which) {
        RegexDiagnosis diagnosis = regex.diagnose(text);
        return new Attempt(
                setting.where(),
                Outcome.NO_MATCH,
                which + diagnosis.message(),
                diagnosis.regexEnd() > 0 ? from + diagnosis.textEnd() : -1,
                diagnosis.failing());
    }

    private static void regex(
            ConfSetting setting, List<String> lines, int first, boolean merged, List<Attempt> attempts) {
        Optional<SplunkRegex> regex = SplunkRegex.compile(setting.value(), setting.where(), new Findings());
        if (!merged) {
            attempts.add(Attempt.of(
                    setting.where(),
                    Outcome.OVERRULED,
                    "It is not asked, because SHOULD_LINEMERGE is false.",
                    "SHOULD_LINEMERGE"));
        } else if (lines.isEmpty()) {
            attempts.add(Attempt.of(setting.where(), Outcome.KEPT, "The event has only one line to ask about.", ""));
        } else if (regex.isPresent()) {
            for (int i = 0; i < lines.size(); i++) {
                if (regex.get().cursor(lines.get(i)).find()) {
                    attempts.add(Attempt.of(
                            setting.where(), Outcome.GAVE, "Line " + (first + i) + " of the event matches.", ""));
                    return;
                }
            }
            attempts.add(unmatchedLine(setting, regex.get(), lines.get(0), first, lines.size()));
        }
    }

    private static Attempt unmatchedLine(ConfSetting setting, SplunkRegex regex, String line, int first, int lines) {
        RegexDiagnosis diagnosis = regex.diagnose(line);
        String which = lines == 1
                ? "Line " + first + " does not match. "
                : "None of the lines " + first + " to " + (first + lines - 1) + " matches. Line " + first + ": ";
        return Attempt.of(setting.where(), Outcome.NO_MATCH, which + diagnosis.message(), diagnosis.failing());
    }

    private static Attempt limit(ConfSetting setting, IndexedEvent event) {
        boolean bytes = setting.key().equals("TRUNCATE");
        IndexCode code = bytes ? IndexCode.INDEX_TRUNCATED : IndexCode.INDEX_MAX_EVENTS;
        Optional<Finding> reached =
                event.findings().stream().filter(f -> f.code() == code).findFirst();
        if (reached.isPresent()) {
            return Attempt.of(setting.where(), Outcome.LIMIT, reached.get().message(), setting.key());
        }
        long most = bytes
                ? event.raw()
                        .lines()
                        .mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length)
                        .max()
                        .orElse(0)
                : event.raw().lines().count();
        return Attempt.of(
                setting.where(),
                Outcome.GAVE,
                bytes
                        ? "The event's longest line has " + most + " bytes, so nothing is cut."
                        : "The event has " + lines(event) + ", so it did not end for their number.",
                "");
    }
}
