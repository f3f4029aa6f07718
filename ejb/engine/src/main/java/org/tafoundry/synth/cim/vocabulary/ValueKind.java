package org.tafoundry.synth.cim.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/** What a field's values must look like before a name's meaning is believed. */
public enum ValueKind {
    ADDRESS(
            "(?!\\d+$)(?![A-Za-z][^/]*/[^/]+/)[\\p{L}\\p{N}_][\\p{L}\\p{N}._:%/-]*|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+(?:%\\w+)?"
                    + "|[A-Za-z][A-Za-z0-9]{1,9}:\\[[0-9A-Fa-f:.]+\\](?::\\d{1,5})?"),
    IP(
            "\\[?(?:\\d{1,3}(?:\\.\\d{1,3}){3}|(?!\\d\\d?:\\d\\d:\\d\\d\\b)[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f.]{0,15}){2,8}(?:%\\w+)?)\\]?(?:[:#]\\d{1,5}|/\\d{1,5})?(?:[,; ].*)?"),
    HOST("(?!\\d{1,3}(?:\\.\\d{1,3}){3}$)(?!\\d+$)[\\p{L}\\p{N}_][\\p{L}\\p{N}._$/-]*"),
    DOMAIN("(?:[\\p{L}\\p{N}_-]+\\.)+[\\p{L}\\p{N}-]+\\.?(?::\\d{1,5})?|\\[?[0-9A-Fa-f]*:[0-9A-Fa-f:.]+\\]?|localhost"),
    PORT("\\d{1,5}"),
    MAC("[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}(?:[:-][0-9A-Fa-f]{2}){0,2}|[0-9A-Fa-f]{4}(?:\\.[0-9A-Fa-f]{4}){2}"
            + "|[0-9A-Fa-f]{12}"),
    USER(
            "(?![A-Za-z]{2,10}://)(?=.*[\\p{L}\\p{N}_])(?!\\d{1,2}$)(?!\\d{1,3}(?:\\.\\d{1,3}){3}$)(?![0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f.]*$)(?!.*\\.(?i:exe|dll|sys)$)[^\\s\"{}\\[\\]<>][^\"{}\\[\\]\\r\\n]{0,127}"),
    EMAIL("<?[^\\s@<>]+@[^\\s@<>]+>?(?:[,; ]+<?[^\\s@<>]+@[^\\s@<>]+>?)*|[^<>]*<[^\\s@<>]+@[^\\s@<>]+>"),
    URL("[A-Za-z][A-Za-z0-9+.-]*://\\S*|/\\S*|[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+(?::\\d+)?(?:[/?#]\\S*)?"),
    PATH("/.*|[A-Za-z]:\\\\.*|\\\\.*|%\\w+%.*|[^\\s]*[\\\\/].*"),
    QUERY("\\??[^\\s?]*=[^\\s]*"),
    FILE("[^\\r\\n]{1,255}"),
    HASH("[0-9A-Fa-f]{16,128}|(?:[A-Za-z0-9-]+=[0-9A-Fa-f]{16,128}[,;]?)+"),
    NUMBER("-?\\d+(?:\\.\\d+)?|0x[0-9A-Fa-f]+"),
    METHOD("(?i:" + WordLists.alternatives("request-methods") + ")"),
    STATUS("[1-5]\\d\\d"),
    TRANSPORT("\\d{1,3}|(?i:" + WordLists.alternatives("transport-protocols") + "|tcp/.*|udp/.*)"),
    RRTYPE("[A-Z][A-Z0-9-]{0,9}|(?i:a|aaaa|any|caa|cname|https|mx|ns|ptr|soa|srv|svcb|txt)|\\d{1,5}|TYPE\\d+"),
    OUTCOME("(?i)(?:.*[^a-z])?(?:" + WordLists.alternatives("outcome-words") + ")(?:[^a-z].*)?"),
    NAME("(?!-?[\\d.]+$).+"),
    PERSON("[\\p{L}][\\p{L}\\p{N}._@' -]{1,80}"),
    /** What tells one thing of its kind from all others, as yes and no never do. */
    ID("(?!(?i:true|false|yes|no|on|off|enabled|disabled)$).*"),
    TEXT(".*");

    private static final Set<String> PLACEHOLDERS = WordLists.set("placeholders");

    /** Kinds of values that are somebody or something, which a yes or no, a time or a number of its own never is. */
    private static final Set<String> IDENTITIES = Set.of("ADDRESS", "HOST", "USER", "EMAIL", "PERSON", "NAME");

    private static final Pattern FLAG = Pattern.compile("(?i)true|false|yes|no|on|off|enabled|disabled");

    /** Angles with nothing or a word that only says that there is no value: {@code <none>}. */
    private static final Pattern NAMED_HOLE = Pattern.compile("<(?:[A-Za-z]{2,12})?>");

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d.*|1[4-9]\\d{8}(?:\\d{3})?");

    private final Pattern pattern;

    ValueKind(String regex) {
        this.pattern = Pattern.compile(regex, Pattern.DOTALL);
    }

    /** Whether a value stands for "no value". */
    public static boolean placeholder(String value) {
        String bare = value.strip();
        return bare.isEmpty()
                || PLACEHOLDERS.contains(bare.toLowerCase(Locale.ROOT))
                || bare.chars().allMatch(c -> c == '-')
                || NAMED_HOLE.matcher(bare).matches();
    }

    /** Whether this one value is of the kind. */
    public boolean accepts(String value) {
        // a bound keeps the check linear in the sample's size, and no identifier is longer
        return value.length() <= 2048 && pattern.matcher(value.strip()).matches();
    }

    /** Whether all values, of which there are some, are flags or times, so that they are no identity and no name. */
    private boolean contradicted(List<String> real) {
        return !real.isEmpty()
                && (IDENTITIES.contains(name())
                                && real.stream()
                                        .allMatch(v -> FLAG.matcher(v.strip()).matches())
                        || (IDENTITIES.contains(name()) || this == TEXT || this == ID || this == FILE)
                                && real.stream()
                                        .allMatch(v -> v.length() < 64
                                                && TIME.matcher(v.strip()).matches()));
    }

    /** Whether at least a third of the values that are no placeholders are of the kind; that there are none is no
     * contradiction. */
    public boolean occursIn(List<String> values) {
        List<String> real = values.stream().filter(v -> !placeholder(v)).toList();
        return !contradicted(real) && real.stream().filter(this::accepts).count() * 3 >= real.size();
    }

    /** Whether at least two thirds of the values that are no placeholders are of the kind, and there is one. */
    public boolean fits(List<String> values) {
        List<String> real = values.stream().filter(v -> !placeholder(v)).toList();
        long good = real.stream().filter(this::accepts).count();
        return !real.isEmpty() && !contradicted(real) && good * 3 >= real.size() * 2L;
    }
}
