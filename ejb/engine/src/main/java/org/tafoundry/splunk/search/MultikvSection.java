package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;

/**
 * One section (pre, header, body or post) of a table of multikv.conf.
 *
 * @param start a line that begins the section
 * @param offset the event's line that begins it; -1 when not stated
 * @param end a line that ends the section and is no part of it
 * @param count number of its lines; -1 when not stated
 * @param member lines of the section that count; all without it
 * @param ignored lines that do not count
 * @param ignoresAll whether no line counts
 * @param replacements what is replaced in its lines, in order
 * @param tokens how its lines are cut
 */
record MultikvSection(
        Optional<SplunkRegex> start,
        int offset,
        Optional<SplunkRegex> end,
        int count,
        Optional<SplunkRegex> member,
        List<SplunkRegex> ignored,
        boolean ignoresAll,
        List<Replacement> replacements,
        Optional<MultikvTokens> tokens) {

    private static final Pattern PAIR =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern REFERENCE = Pattern.compile("\\\\(\\d)");

    /** A regex and the text that takes its place, {@code \1} being a group. */
    record Replacement(SplunkRegex regex, String text) {

        String apply(String line) {
            RegexCursor cursor = regex.cursor(line);
            StringBuilder out = new StringBuilder();
            int copied = 0;
            while (cursor.find()) {
                out.append(line, copied, cursor.start(0));
                Matcher reference = REFERENCE.matcher(text);
                out.append(reference.replaceAll(r -> Matcher.quoteReplacement(group(cursor, r.group(1)))));
                copied = cursor.end(0);
            }
            return out.append(line, copied, line.length()).toString();
        }

        private String group(RegexCursor cursor, String number) {
            int group = Integer.parseInt(number);
            return group > regex.groupCount() ? "" : cursor.group(group).orElse("");
        }
    }

    /** Reads the settings of a section. */
    static MultikvSection of(ConfStanza stanza, String name, Findings findings) {
        List<String> ignore = MultikvTokens.parts(stanza.value(name + ".ignore", ""));
        String matcher = ignore.isEmpty() ? "_none_" : ignore.get(0);
        List<SplunkRegex> ignored = new ArrayList<>();
        Location ignoring = stanza.get(name + ".ignore").map(ConfSetting::where).orElse(Location.NONE);
        if (matcher.startsWith("_regex_")) {
            List<String> regexes = new ArrayList<>(ignore);
            // the first regex may follow without a comma
            regexes.set(0, MultikvTokens.unquoted(matcher.substring("_regex_".length())));
            regexes.stream().filter(regex -> !regex.isEmpty()).forEach(regex -> SplunkRegex.compile(
                            regex, ignoring, findings)
                    .ifPresent(ignored::add));
        }
        return new MultikvSection(
                regex(stanza, name + ".start", findings),
                number(stanza, name + ".start_offset"),
                regex(stanza, name + ".end", findings),
                number(stanza, name + ".linecount"),
                regex(stanza, name + ".member", findings),
                ignored,
                matcher.equals("_all_"),
                replacements(stanza, name + ".replace", findings),
                tokens(stanza, name + ".tokens", findings));
    }

    /** Whether the stanza says anything of this section's place. */
    boolean placed() {
        return start.isPresent() || offset >= 0 || end.isPresent() || count >= 0 || member.isPresent();
    }

    /** Whether a line of the section counts. */
    boolean takes(String line) {
        return !ignoresAll
                && (member.isEmpty() || matches(member.get(), line))
                && ignored.stream().noneMatch(regex -> matches(regex, line));
    }

    static boolean matches(SplunkRegex regex, String line) {
        return regex.cursor(line).find();
    }

    /** The line with everything replaced. */
    String replaced(String line) {
        String text = line;
        for (Replacement replacement : replacements) {
            text = replacement.apply(text);
        }
        return text;
    }

    private static Optional<SplunkRegex> regex(ConfStanza stanza, String key, Findings findings) {
        return stanza.get(key)
                .filter(s -> !s.value().isBlank())
                .flatMap(s -> SplunkRegex.compile(MultikvTokens.unquoted(s.value()), s.where(), findings));
    }

    private static int number(ConfStanza stanza, String key) {
        String value = stanza.value(key, "").strip();
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : -1;
    }

    private static List<Replacement> replacements(ConfStanza stanza, String key, Findings findings) {
        List<Replacement> replacements = new ArrayList<>();
        stanza.get(key).ifPresent(setting -> {
            Matcher pair = PAIR.matcher(setting.value());
            while (pair.find()) {
                String text = pair.group(2);
                SplunkRegex.compile(pair.group(1), setting.where(), findings)
                        .ifPresent(regex -> replacements.add(new Replacement(regex, text)));
            }
        });
        return replacements;
    }

    private static Optional<MultikvTokens> tokens(ConfStanza stanza, String key, Findings findings) {
        Optional<ConfSetting> setting = stanza.get(key);
        Optional<MultikvTokens> tokens = setting.flatMap(s -> MultikvTokens.parse(s.value()));
        if (setting.isPresent() && tokens.isEmpty()) {
            findings.add(
                    SearchCode.SEARCH_NOT_RUN,
                    setting.get().where(),
                    key + " = " + setting.get().value() + " is of no documented form; words are taken instead.",
                    "Write _tokenize_, _chop_, _align_ or _token_list_ with what belongs to it.");
        }
        return tokens;
    }
}
