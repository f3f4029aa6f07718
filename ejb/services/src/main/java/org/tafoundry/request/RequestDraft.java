package org.tafoundry.request;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tafoundry.refusal.Values;

/**
 * What a requestor asks for.
 *
 * @param sourceSystem name of the log's source, from which the add-on is named
 * @param description what the log is
 * @param cimRequired whether the add-on is to serve CIM data models
 * @param interview answers of the guided interview
 */
public record RequestDraft(String sourceSystem, String description, boolean cimRequired, Interview interview) {
    private static final int LONGEST_SOURCE = 255;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final Pattern NAMEABLE = Pattern.compile("[A-Za-z0-9]");
    private static final Pattern SOURCETYPE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_:.-]*");

    /** How stanzas of props.conf begin that are no sourcetypes. */
    private static final List<String> PATTERNS = List.of("source::", "host::", "rule::", "delayedrule::");

    public RequestDraft {
        sourceSystem = source(Values.required("source_system", sourceSystem, LONGEST_SOURCE));
        description = Values.optional("description", description, LONGEST_DESCRIPTION);
        interview = interview == null ? Interview.EMPTY : interview;
        sourcetype(interview.sourcetype());
    }

    /** The add-on and its files are named after the source. */
    private static String source(String name) {
        if (!NAMEABLE.matcher(name).find() || name.chars().anyMatch(Character::isISOControl)) {
            throw Values.invalid(
                    "source_system '" + name.replaceAll("\\p{Cntrl}", "?") + "' cannot name an add-on.",
                    "Give a name with letters or digits, such as Apache or Cisco ASA; the add-on is called TA-<name>-v1.");
        }
        return name;
    }

    /** What Splunk takes for something else cannot be a sourcetype. */
    private static void sourcetype(String name) {
        boolean pattern = name.equals("default")
                || PATTERNS.stream()
                        .anyMatch(prefix -> name.toLowerCase(Locale.ROOT).startsWith(prefix));
        if (!name.isEmpty() && (pattern || !SOURCETYPE.matcher(name).matches())) {
            throw Values.invalid(
                    "'" + name + "' cannot be a sourcetype.",
                    "Give letters, digits, colons, dots, dashes and underscores, such as vendor:product:kind, or leave"
                            + " it out.");
        }
    }
}
