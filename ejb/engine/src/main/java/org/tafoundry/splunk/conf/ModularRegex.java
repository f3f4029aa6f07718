package org.tafoundry.splunk.conf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;

/**
 * Puts the regexes of other transforms in the place of {@code [[name]]} and {@code [[name:prefix]]}.
 *
 * <p>With a prefix the group {@code (?<>…)} of the other regex gets the prefix as its name and its named groups get it
 * in front of theirs; a regex without either becomes one group of that name.
 */
final class ModularRegex {

    private static final Pattern REFERENCE =
            Pattern.compile("\\[\\[([A-Za-z0-9_][A-Za-z0-9_-]*)(?::([A-Za-z_][A-Za-z0-9_]*))?\\]\\]");
    private static final Pattern GROUP = Pattern.compile("\\(\\?P?<([A-Za-z_][A-Za-z0-9_]*|)>");
    private static final int MOST = 500;

    private final Conf transforms;
    private final Findings findings;
    private final Deque<String> path = new ArrayDeque<>();
    private int followed;

    private ModularRegex(Conf transforms, Findings findings) {
        this.transforms = transforms;
        this.findings = findings;
    }

    /** The conf with every REGEX that refers to others written out; what cannot be is left and reported. */
    static Conf expand(Conf transforms, Findings findings) {
        ModularRegex modular = new ModularRegex(transforms, findings);
        Map<String, ConfStanza> expanded = new LinkedHashMap<>(transforms.stanzas());
        for (ConfStanza stanza : transforms.all()) {
            Optional<ConfSetting> regex = stanza.get("REGEX");
            if (regex.isPresent() && regex.get().value().matches("(?s).*(\\[\\[|\\(\\?<>).*")) {
                Map<String, ConfSetting> settings = new LinkedHashMap<>(stanza.settings());
                ConfSetting s = regex.get();
                modular.path.push(stanza.name());
                modular.followed = 0;
                String value = modular.expanded(s.value(), s).replace("(?<>", "(?:");
                modular.path.pop();
                settings.put("REGEX", new ConfSetting(s.key(), value, s.file(), s.stanza(), s.line()));
                expanded.put(stanza.name(), new ConfStanza(stanza.name(), settings));
            }
        }
        return new Conf(transforms.name(), expanded);
    }

    private String expanded(String regex, ConfSetting user) {
        Matcher matcher = REFERENCE.matcher(regex);
        StringBuilder result = new StringBuilder();
        int done = 0;
        while (matcher.find()) {
            String name = matcher.group(1);
            Optional<String> other = transforms
                    .stanza(name)
                    .flatMap(stanza -> stanza.get("REGEX"))
                    .map(ConfSetting::value);
            boolean escaped = matcher.start() > 0 && regex.charAt(matcher.start() - 1) == '\\';
            if (escaped || other.isEmpty() && matcher.group(2) == null) {
                // A character class that merely looks like a reference.
                continue;
            }
            result.append(regex, done, matcher.start());
            done = matcher.end();
            if (other.isEmpty() || path.contains(name) || followed >= MOST) {
                result.append(matcher.group());
                report(
                        other.isEmpty() ? "no transform of this name has a REGEX" : "it leads back to itself",
                        matcher.group(),
                        user);
            } else {
                path.push(name);
                followed++;
                result.append(named(expanded(other.get(), user), matcher.group(2)));
                path.pop();
            }
        }
        return result.append(regex, done, regex.length()).toString();
    }

    private static String named(String regex, String prefix) {
        Matcher group = GROUP.matcher(regex);
        StringBuilder result = new StringBuilder();
        boolean any = false;
        while (group.find()) {
            any = true;
            String name = (prefix == null ? "" : prefix) + group.group(1);
            group.appendReplacement(result, Matcher.quoteReplacement(name.isEmpty() ? "(?:" : "(?<" + name + ">"));
        }
        group.appendTail(result);
        return any || prefix == null ? "(?:" + result + ")" : "(?<" + prefix + ">" + result + ")";
    }

    private static String reason(boolean known, boolean circular) {
        return circular
                ? "it leads back to itself"
                : known
                        ? "more than " + MOST + " references stand in one regex"
                        : "no transform of this name has a REGEX";
    }

    private void report(String why, String reference, ConfSetting user) {
        findings.add(
                ConfCode.CONF_REGEX_REFERENCE,
                user.where(),
                "The reference " + reference + " cannot be followed: " + why + ".",
                "Correct the name, or write the regular expression out.");
    }
}
