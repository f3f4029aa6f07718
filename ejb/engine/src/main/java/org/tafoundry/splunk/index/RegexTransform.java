package org.tafoundry.splunk.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfBoolean;
import org.tafoundry.splunk.conf.ConfNumber;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.event.Outcome;
import org.tafoundry.splunk.index.setting.Cursors;
import org.tafoundry.splunk.index.setting.IndexCode;
import org.tafoundry.splunk.index.setting.NotImplemented;
import org.tafoundry.splunk.index.setting.SettingList;
import org.tafoundry.splunk.index.setting.SettingRegex;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.RegexDiagnosis;
import org.tafoundry.splunk.regex.SplunkRegex;

/** An index-time transform with a REGEX: what matches SOURCE_KEY is written to DEST_KEY or to indexed fields. */
final class RegexTransform {

    private static final Map<String, String> PREFIXES =
            Map.of("MetaData:Host", "host::", "MetaData:Source", "source::", "MetaData:Sourcetype", "sourcetype::");
    private static final Set<String> ROUTING =
            Set.of("_TCP_ROUTING", "_SYSLOG_ROUTING", "_HTTPOUT_ROUTING", "_INDEX_AND_FORWARD_ROUTING");
    private static final Set<String> KEYS = Set.of(
            "_raw",
            "_meta",
            "_time",
            "queue",
            "MetaData:Host",
            "MetaData:Source",
            "MetaData:Sourcetype",
            "_MetaData:Index");

    private final SettingRegex regex;
    private final String sourceKey;
    private final String destKey;
    private final FormatTemplate format;
    private final MetaTemplate meta;
    private final boolean named;
    private final boolean repeat;
    private final int lookahead;
    private final String defaultValue;

    private RegexTransform(ConfStanza stanza, SettingRegex regex, boolean writeMeta, Findings findings) {
        this.regex = regex;
        Optional<ConfSetting> written =
                stanza.get("FORMAT").filter(s -> !s.value().isEmpty());
        String text = written.map(ConfSetting::value).orElse(stanza.name() + "::$1");
        // Splunk's own tests have both in one stanza: what DEST_KEY names is written
        String destination = stanza.value("DEST_KEY", "");
        destKey = destination.isEmpty() && writeMeta ? "_meta" : destination;
        sourceKey = stanza.value("SOURCE_KEY", "_raw");
        format = FormatTemplate.of(text, regex.regex().groupCount());
        meta = MetaTemplate.of(text, regex.regex().groupCount());
        named = written.isEmpty() && !regex.regex().names().isEmpty();
        repeat = flag(stanza, "REPEAT_MATCH") && !destKey.equals("_raw");
        lookahead = lookahead(stanza, findings);
        defaultValue = stanza.value("DEFAULT_VALUE", "");
        stanza.get("DEPTH_LIMIT")
                .filter(s -> !s.value().isEmpty() && !s.file().startsWith("system/"))
                .ifPresent(s -> NotImplemented.report(s, "only MATCH_LIMIT bounds a regex here", findings));
        check(stanza, text, findings);
    }

    /** Compiles a stanza; nothing when Splunk could not run it, and then a finding says why. */
    static Optional<RegexTransform> of(ConfStanza stanza, ConfSetting user, Findings findings) {
        Optional<ConfSetting> regex = stanza.get("REGEX").filter(s -> !s.value().isEmpty());
        boolean writeMeta = flag(stanza, "WRITE_META");
        String missing = regex.isEmpty()
                ? "REGEX"
                : !writeMeta && stanza.value("DEST_KEY", "").isEmpty() ? "DEST_KEY or WRITE_META = true" : "";
        if (!missing.isEmpty()) {
            findings.add(
                    IndexCode.INDEX_TRANSFORM_INCOMPLETE,
                    user.where(),
                    "The transform [" + stanza.name() + "] has no " + missing + " and so does nothing at index time.",
                    "Add " + missing + " to [" + stanza.name() + "], or use REPORT- for search-time extraction.");
            return Optional.empty();
        }
        int limit = number(stanza, "MATCH_LIMIT", SplunkRegex.DEFAULT_MATCH_LIMIT, findings);
        return SettingRegex.of(regex.get().value(), regex.get().where(), limit, findings)
                .map(compiled -> new RegexTransform(stanza, compiled, writeMeta, findings));
    }

    private void check(ConfStanza stanza, String text, Findings findings) {
        stanza.get("DEST_KEY").filter(s -> s.value().equals(destKey)).ifPresent(s -> {
            checkKey(s, destKey, findings);
            if (ROUTING.contains(destKey)) {
                findings.add(
                        IndexCode.INDEX_ROUTED,
                        s.where(),
                        "Events that match are routed to " + text + " by " + destKey + "; they are kept here.",
                        "Check the output group on the forwarder or indexer.");
            }
            String prefix = PREFIXES.getOrDefault(destKey, "");
            if (!text.startsWith(prefix) && !text.startsWith("$")) {
                findings.add(
                        IndexCode.INDEX_BAD_VALUE,
                        s.where(),
                        "FORMAT = " + text + " does not start with " + prefix + " although DEST_KEY is " + destKey
                                + ".",
                        "Write FORMAT = " + prefix + text + ".");
            }
        });
        stanza.get("SOURCE_KEY")
                .filter(s -> !sourceKey.startsWith("field:") && !sourceKey.startsWith("fields:"))
                .ifPresent(s -> checkKey(s, sourceKey, findings));
        if (destKey.equals("_meta") && meta.isEmpty() && !named) {
            findings.add(
                    IndexCode.INDEX_TRANSFORM_INCOMPLETE,
                    stanza.get("REGEX").orElseThrow().where(),
                    "FORMAT = " + text + " of [" + stanza.name() + "] has no name::value pair, so no field is written.",
                    "Write FORMAT = field::$1.");
        }
    }

    private static void checkKey(ConfSetting setting, String key, Findings findings) {
        if (!KEYS.contains(key) && !ROUTING.contains(key) && !key.startsWith("_")) {
            findings.add(
                    IndexCode.INDEX_KEY_UNKNOWN,
                    setting.where(),
                    setting.key() + " = " + key + " is none of Splunk's keys.",
                    "Keys are case-sensitive: " + KEYS.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
    }

    /** The key that it writes, as fields name it, or the names of the fields that it states. */
    Set<String> about() {
        return switch (destKey) {
            case "MetaData:Host" -> Set.of("host");
            case "MetaData:Source" -> Set.of("source");
            case "MetaData:Sourcetype" -> Set.of("sourcetype");
            case "_MetaData:Index" -> Set.of("index");
            case "_meta" -> named ? regex.regex().names().keySet() : meta.names();
            default -> Set.of(destKey);
        };
    }

    /** Why the REGEX does not match an event; nothing when it does. */
    Optional<Attempt> unmatched(IndexTransform transform, EventDraft event, Cursors cursors) {
        String name = "[" + transform.name() + "] ";
        Optional<String> source = source(event);
        if (source.isEmpty()) {
            return Optional.of(Attempt.of(
                    transform.where(),
                    Outcome.SOURCE_ABSENT,
                    name + "reads " + sourceKey + ", which the event does not have.",
                    sourceKey));
        }
        CharSequence seen = seen(source.get());
        RegexCursor cursor = cursors.over(regex, seen);
        if (cursor.find()) {
            return Optional.empty();
        }
        if (cursor.exhausted()) {
            return Optional.of(Attempt.of(
                    transform.where(),
                    Outcome.LIMIT,
                    name + "needs more than " + regex.matchLimit() + " steps, where Splunk gives up.",
                    "MATCH_LIMIT"));
        }
        RegexDiagnosis diagnosis = regex.regex().diagnose(seen);
        boolean cut = seen.length() < source.get().length();
        boolean place = sourceKey.equals("_raw") && diagnosis.regexEnd() > 0;
        return Optional.of(new Attempt(
                transform.where(),
                Outcome.NO_MATCH,
                name + "reads " + sourceKey + ". " + diagnosis.message()
                        + (cut ? " It sees the first " + lookahead + " characters only, by LOOKAHEAD." : ""),
                place ? diagnosis.textEnd() : -1,
                diagnosis.failing()));
    }

    private CharSequence seen(String text) {
        return text.length() > lookahead ? text.substring(0, lookahead) : text;
    }

    /** Applies the transform; a REGEX that does not match writes DEFAULT_VALUE, if there is one. */
    void apply(EventDraft event, Cursors cursors) {
        Optional<String> source = source(event);
        boolean matched = false;
        if (source.isPresent()) {
            RegexCursor cursor = cursors.over(regex, seen(source.get()));
            while (cursor.find()) {
                matched = true;
                write(cursor, event);
                if (!repeat) {
                    break;
                }
            }
        }
        if (!matched && !defaultValue.isEmpty() && !destKey.equals("_meta")) {
            event.key(destKey, defaultValue);
        }
    }

    private Optional<String> source(EventDraft event) {
        if (sourceKey.startsWith("field:")) {
            return event.indexed.first(sourceKey.substring("field:".length()).trim());
        }
        if (sourceKey.startsWith("fields:")) {
            List<String> names = SettingList.of(sourceKey.substring("fields:".length()));
            return Optional.of(names.stream()
                    .map(name -> event.indexed.first(name).orElse(""))
                    .collect(Collectors.joining(" ")));
        }
        return event.key(sourceKey);
    }

    private void write(RegexCursor match, EventDraft event) {
        if (!destKey.equals("_meta")) {
            event.key(destKey, format.expand(match, event.key(destKey).orElse("")));
        } else if (named) {
            writeNamed(match, event.indexed);
        } else {
            meta.write(match, event.indexed);
        }
    }

    private void writeNamed(RegexCursor match, Fields fields) {
        regex.regex().names().forEach((name, groups) -> groups.stream()
                .flatMap(group -> match.group(group).stream())
                .filter(value -> !value.isEmpty())
                .forEach(value -> fields.append(name, value)));
    }

    private static boolean flag(ConfStanza stanza, String key) {
        return ConfBoolean.parse(stanza.value(key, "false")).orElse(false);
    }

    /** Characters of the source that REGEX sees; -1, which Splunk's own apps ship, is taken as all of them. */
    private static int lookahead(ConfStanza stanza, Findings findings) {
        Optional<ConfSetting> all =
                stanza.get("LOOKAHEAD").filter(s -> s.value().equals("-1"));
        if (all.isEmpty()) {
            return number(stanza, "LOOKAHEAD", 4096, findings);
        }
        findings.add(
                IndexCode.INDEX_LOOKAHEAD_UNLIMITED,
                all.get().where(),
                "LOOKAHEAD = -1 is not documented; it is taken to mean the whole text.",
                "Write the number of characters that REGEX has to see.");
        return Integer.MAX_VALUE;
    }

    private static int number(ConfStanza stanza, String key, int fallback, Findings findings) {
        return (int) ConfNumber.of(stanza.get(key), fallback, findings);
    }
}
