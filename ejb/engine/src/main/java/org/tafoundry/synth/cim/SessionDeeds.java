package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.table.WordLists;

/**
 * What says that a tunnel comes or goes: a line of free text is no event of a session for the name of the part of a
 * program alone that writes it, {@code [IKE]}.
 */
final class SessionDeeds {

    /** The kind whose words also name parts of programs and protocols. */
    private static final String KIND = "vpn";

    private static final List<String> STEMS = WordLists.list("stems-of-sessions");

    /** Names of protocols that the parts of a program for them have as well. */
    private static final Set<String> PROTOCOLS = WordLists.set("protocols-of-tunnels");

    private static final Set<String> PARTS = WordLists.set("names-of-parts");

    private static final Pattern SAID = Pattern.compile("(?<![a-z\\d])(?:"
            + STEMS.stream()
                    .map(s -> s.endsWith("*") ? s.substring(0, s.length() - 1) : s + "(?![a-z\\d])")
                    .collect(Collectors.joining("|"))
            + ")");

    private SessionDeeds() {}

    /** Whether an event of this kind has to say so, where no more than this value tells the kind. */
    static boolean asked(ModelRule rule, String value) {
        return rule.name().equals(KIND) && protocol(value);
    }

    /** Whether a value begins with the name of a protocol that parts of programs are called after. */
    static boolean protocol(String value) {
        return NameWords.of(value).stream().limit(1).anyMatch(PROTOCOLS::contains);
    }

    /** Whether a value is no more than the name of a part of a program: of a protocol, or of logging in. */
    static boolean part(String value) {
        return protocol(value)
                || NameWords.of(value).size() == 1
                        && PARTS.contains(NameWords.of(value).get(0));
    }

    /** The search for such events, where values of this sort tell them. */
    static String search(Kind kind) {
        boolean some = kind.telling().values().stream().flatMap(Set::stream).anyMatch(v -> asked(kind.rule(), v));
        return some ? " (" + String.join(" OR ", STEMS) + ")" : "";
    }

    /** Whether an event says that something begins or ends. */
    static boolean in(String raw) {
        return SAID.matcher(raw.toLowerCase(Locale.ROOT)).find();
    }
}
