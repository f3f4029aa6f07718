package org.tafoundry.splunk.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.Outcome;
import org.tafoundry.splunk.index.setting.Cursors;
import org.tafoundry.splunk.index.setting.IndexCode;
import org.tafoundry.splunk.index.setting.SettingRegex;
import org.tafoundry.splunk.regex.RegexDiagnosis;

/** A SEDCMD setting: one or more {@code s/regex/replacement/flags} or {@code y/from/to/}, run in order. */
public final class SedScript {

    private final Location where;
    private final List<SedCommand> commands;

    private SedScript(Location where, List<SedCommand> commands) {
        this.where = where;
        this.commands = commands;
    }

    Location where() {
        return where;
    }

    /** Compiles a setting; nothing when it is not valid, and then a finding says why. */
    public static Optional<SedScript> of(ConfSetting setting, Findings findings) {
        return new Reader(setting, findings).read();
    }

    /** Why the script leaves a text as it is. */
    Attempt unmatched(String text) {
        for (SedCommand command : commands) {
            if (command.regex().isPresent()
                    && !command.regex().get().regex().cursor(text).find()) {
                RegexDiagnosis diagnosis = command.regex().get().regex().diagnose(text);
                return new Attempt(
                        where, Outcome.NO_MATCH, diagnosis.message(), diagnosis.textEnd(), diagnosis.failing());
            }
        }
        return Attempt.of(where, Outcome.KEPT, "It is run, but leaves the text as it is.", "");
    }

    String apply(String text, Cursors cursors) {
        String result = text;
        for (SedCommand command : commands) {
            result = command.apply(result, cursors);
        }
        return result;
    }

    private static final class Reader {

        private final ConfSetting setting;
        private final Findings findings;
        private final String text;
        private int at;

        Reader(ConfSetting setting, Findings findings) {
            this.setting = setting;
            this.findings = findings;
            this.text = setting.value();
        }

        Optional<SedScript> read() {
            List<SedCommand> commands = new ArrayList<>();
            skipSeparators();
            while (at < text.length()) {
                char kind = text.charAt(at++);
                if ((kind != 's' && kind != 'y') || at >= text.length()) {
                    return invalid("it has to start with s or y and a delimiter");
                }
                Optional<SedCommand> command = command(kind);
                if (command.isEmpty()) {
                    return Optional.empty();
                }
                commands.add(command.get());
                skipSeparators();
            }
            return commands.isEmpty() ? invalid("it is empty") : Optional.of(new SedScript(setting.where(), commands));
        }

        private Optional<SedCommand> command(char kind) {
            char delimiter = text.charAt(at++);
            if (Character.isLetterOrDigit(delimiter) || delimiter == '\\') {
                return invalid("the delimiter \"" + delimiter + "\" is a letter, a digit or a backslash");
            }
            Optional<String> first = part(delimiter);
            Optional<String> second = first.isEmpty() ? first : part(delimiter);
            if (second.isEmpty()) {
                return invalid("it needs three delimiters \"" + delimiter + "\"");
            }
            return kind == 'y' ? transliterate(first.get(), second.get()) : substitute(first.get(), second.get());
        }

        private Optional<SedCommand> substitute(String regex, String replacement) {
            int start = at;
            while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != ';') {
                at++;
            }
            String flags = text.substring(start, at);
            if (!flags.matches("[g]?|[0-9]{1,6}")) {
                return invalid("the flags \"" + flags + "\" are neither g nor a number");
            }
            boolean all = flags.equals("g");
            int occurrence = flags.isEmpty() || all ? 1 : Integer.parseInt(flags);
            return SettingRegex.of(regex, setting.where(), findings)
                    .map(compiled -> SedCommand.substitute(compiled, replacement, all, occurrence));
        }

        private Optional<SedCommand> transliterate(String from, String to) {
            String plainFrom = SedCommand.unescape(from);
            String plainTo = SedCommand.unescape(to);
            return plainFrom.length() == plainTo.length()
                    ? Optional.of(SedCommand.transliterate(plainFrom, plainTo))
                    : invalid("y needs as many characters to write as to read");
        }

        /** The text up to the next delimiter that no backslash protects. */
        private Optional<String> part(char delimiter) {
            int start = at;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c == '\\' && at < text.length()) {
                    at++;
                } else if (c == delimiter) {
                    return Optional.of(text.substring(start, at - 1));
                }
            }
            return Optional.empty();
        }

        private void skipSeparators() {
            while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ';')) {
                at++;
            }
        }

        private <T> Optional<T> invalid(String reason) {
            findings.add(
                    IndexCode.INDEX_SED_INVALID,
                    setting.where(),
                    "The sed script \"" + text + "\" is not valid: " + reason + ".",
                    "Write s/regex/replacement/g or y/abc/xyz/.");
            return Optional.empty();
        }
    }
}
