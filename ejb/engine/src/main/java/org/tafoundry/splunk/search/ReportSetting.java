package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfBoolean;
import org.tafoundry.splunk.conf.ConfNumber;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Compiles {@code REPORT-<class> = transform, transform, …}. */
final class ReportSetting {

    private static final Pattern DELIMITER_SET = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]+)");

    private final Conf transforms;
    private final Findings findings;

    ReportSetting(Conf transforms, Findings findings) {
        this.transforms = transforms;
        this.findings = findings;
    }

    /** One step for each transform that can be run, in listed order. */
    List<SearchStep> compile(ConfSetting setting) {
        List<SearchStep> steps = new ArrayList<>();
        for (String name : setting.value().split(",")) {
            String stanza = name.strip();
            if (stanza.isEmpty()) {
                continue;
            }
            Optional<ConfStanza> transform = transforms.stanza(stanza).filter(s -> !s.disabled());
            if (transform.isEmpty()) {
                findings.add(
                        SearchCode.SEARCH_TRANSFORM_MISSING,
                        setting.where(),
                        "There is no stanza [" + stanza + "] in transforms.conf, or it is disabled.",
                        "Add it or take its name out of " + setting.key() + ".");
            } else {
                step(transform.get(), setting).ifPresent(steps::add);
            }
        }
        return steps;
    }

    private Optional<SearchStep> step(ConfStanza transform, ConfSetting report) {
        String source = transform.value("SOURCE_KEY", "_raw").strip();
        String key = source.startsWith("field:") ? source.substring(6) : source.isEmpty() ? "_raw" : source;
        transform.get("DEPTH_LIMIT").ifPresent(setting -> DepthLimit.report(setting, findings));
        if (key.startsWith("MetaData:") || key.startsWith("_MetaData:")) {
            findings.add(
                    SearchCode.SEARCH_SOURCE_KEY,
                    transform.get("SOURCE_KEY").orElse(report).where(),
                    "SOURCE_KEY = " + key + " exists at index time only, so this REPORT extracts nothing.",
                    "Name a field: host, source or sourcetype.");
        }
        RegexOptions options = options(transform);
        Optional<ConfSetting> delims =
                transform.get("DELIMS").filter(s -> !s.value().isEmpty());
        Optional<ConfSetting> regex =
                transform.get("REGEX").filter(s -> !s.value().isEmpty());
        if (delims.isPresent() && regex.isEmpty()) {
            return Optional.of(delimited(delims.get(), transform, key, options));
        }
        if (regex.isEmpty()) {
            findings.add(
                    SearchCode.SEARCH_TRANSFORM_EMPTY,
                    Location.setting(report.file(), transform.name(), "REGEX", report.line()),
                    "The stanza [" + transform.name() + "] has neither REGEX nor DELIMS.",
                    "Give it one of them; Splunk extracts nothing without.");
            return Optional.empty();
        }
        return regex(regex.get(), transform, key, options);
    }

    private Optional<SearchStep> regex(ConfSetting regex, ConfStanza transform, String source, RegexOptions options) {
        Optional<SplunkRegex> compiled = SplunkRegex.compile(regex.value(), regex.where(), findings);
        if (compiled.isEmpty()) {
            return Optional.empty();
        }
        List<FormatPair> pairs = List.of();
        Optional<ConfSetting> format =
                transform.get("FORMAT").filter(s -> !s.value().isEmpty());
        if (format.isPresent()) {
            pairs = FormatPair.parse(format.get().value());
            pairs.stream().filter(FormatPair::composed).findFirst().ifPresent(pair -> composed(format.get(), pair));
            if (pairs.isEmpty() && compiled.get().names().isEmpty()) {
                findings.add(
                        SearchCode.SEARCH_FORMAT_INVALID,
                        format.get().where(),
                        "FORMAT is not name::value: " + format.get().value(),
                        "Write FORMAT = field::$1.");
                return Optional.empty();
            }
            int groups = compiled.get().groupCount();
            pairs.stream()
                    .filter(pair -> !pair.dynamic())
                    .forEach(pair -> doubtful(pair.fixedName(), format.get(), options));
            pairs.stream()
                    .filter(pair -> pair.highestGroup() > groups)
                    .forEach(pair -> groupMissing(format.get(), pair, groups));
        }
        List<FormatPair> possible = pairs.stream()
                .filter(pair -> !pair.composed()
                        && pair.highestGroup() <= compiled.get().groupCount())
                .toList();
        RegexFields step = new RegexFields(compiled.get(), source, possible, options, regex.where());
        if (step.barren() && pairs.isEmpty()) {
            findings.add(
                    SearchCode.SEARCH_GROUPLESS,
                    regex.where(),
                    "The regex has no named group and the stanza no FORMAT: " + regex.value(),
                    "Name the groups or add FORMAT = field::$1.");
        }
        return Optional.of(step);
    }

    /** Splunk's own tests show that the other pairs of such a FORMAT give their fields. */
    private void groupMissing(ConfSetting format, FormatPair pair, int groups) {
        findings.add(
                SearchCode.SEARCH_FORMAT_GROUP,
                format.where(),
                "FORMAT fills " + pair + " from a group that REGEX does not have; it has " + groups
                        + ". Only this pair gives nothing.",
                "Correct the group's number, or add the group to REGEX.");
    }

    private void composed(ConfSetting format, FormatPair pair) {
        findings.add(
                SearchCode.SEARCH_FORMAT_COMPOSED,
                format.where(),
                "FORMAT makes " + pair + " of several parts, which Splunk does at index time only.",
                "Capture the whole value in one group, or join the parts with an EVAL.");
    }

    private SearchStep delimited(ConfSetting delims, ConfStanza transform, String source, RegexOptions options) {
        List<String> sets = new ArrayList<>();
        Matcher matcher = DELIMITER_SET.matcher(delims.value());
        while (matcher.find()) {
            sets.add(characters(matcher.group(1) != null ? matcher.group(1) : matcher.group(2)));
        }
        List<String> names = new ArrayList<>();
        matcher = DELIMITER_SET.matcher(transform.value("FIELDS", ""));
        while (matcher.find()) {
            String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            doubtful(name, transform.get("FIELDS").orElse(delims), options);
            names.add(options.cleanFixed(name));
        }
        String first = sets.isEmpty() ? "" : sets.get(0);
        String second = sets.size() < 2 ? "" : sets.get(1);
        if (second.isEmpty() && !names.isEmpty() && first.strip().length() < first.length() && !first.isBlank()) {
            findings.add(
                    SearchCode.SEARCH_DELIMS_BLANK,
                    delims.where(),
                    "DELIMS holds a blank beside other characters; a blank right behind one of them is read with it.",
                    "Check the fields in Splunk, or use REGEX.");
        }
        return new DelimitedFields(first, second, names, source, options, delims.where());
    }

    private void doubtful(String name, ConfSetting setting, RegexOptions options) {
        if (options.cleanKeys() && FieldNames.leadsDoubtfully(name)) {
            findings.add(
                    SearchCode.SEARCH_NAME_DOUBTFUL,
                    setting.where(),
                    "The name " + name
                            + " starts with an underscore or digit. It is kept here; CLEAN_KEYS may drop it.",
                    "Start the name with a letter, or set CLEAN_KEYS = false.");
        }
    }

    /** A delimiter set with {@code \t}, {@code \"} and the like as the characters they stand for. */
    private static String characters(String set) {
        return set.replace("\\t", "\t")
                .replace("\\n", "\n")
                .replace("\\r", "\r")
                .replaceAll("\\\\(.)", "$1");
    }

    private RegexOptions options(ConfStanza transform) {
        int limit = (int) ConfNumber.of(transform.get("MATCH_LIMIT"), SplunkRegex.DEFAULT_MATCH_LIMIT, findings);
        return new RegexOptions(
                flag(transform, "MV_ADD", false),
                flag(transform, "CLEAN_KEYS", true),
                flag(transform, "KEEP_EMPTY_VALS", false),
                limit);
    }

    private static boolean flag(ConfStanza transform, String key, boolean fallback) {
        return ConfBoolean.parse(transform.value(key, "")).orElse(fallback);
    }
}
