package org.tafoundry.synth.template;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tafoundry.synth.sample.DomainEndings;
import org.tafoundry.synth.sample.HostNames;

/** What a piece of a message is by its looks; the first type that fits is taken. */
enum ChunkType {
    QUOTED("(?!)", "", "[^\"\\r\\n]*"),
    DATETIME("(?!)", "", "[A-Z0-9][\\w ,:./-]*?\\d{1,2}:\\d{2}:\\d{2}[.,\\d]*(?: [AP]M)?(?: [A-Z]{3,4})?(?: \\d{4})?"),
    URL("[A-Za-z][A-Za-z0-9+.-]{1,15}://\\S+", ":", "[A-Za-z][A-Za-z0-9+.-]*://[^\\s\"'<>]+"),
    EMAIL("[A-Za-z0-9._%+=-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+", "@", "[^\\s@<>\"',;()]+@[^\\s@<>\"',;()]+"),
    IP_PORT(
            "(?!(?:\\d{1,3}\\.){3}(?:0|16|32|48|64|80|96|112|128|144|160|176|192|208|224|240)/(?:[1-9]|[12]\\d|3[0-2])$)"
                    + "\\d{1,3}(?:\\.\\d{1,3}){3}[:#@/](?!(?<=/)32$)\\d{1,5}|\\[[0-9A-Fa-f:.]+\\]:\\d{1,5}",
            ":#@/", ""),
    IPV4("\\d{1,3}(?:\\.\\d{1,3}){3}", ".", "\\d{1,3}(?:\\.\\d{1,3}){3}"),
    MAC("[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}", ":-", "[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}"),
    UUID(
            "\\{?[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}\\}?",
            "-", "[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}"),
    CLOCK("\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?", ":", "\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?"),
    DATE(
            "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:T\\S+)?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}",
            "-/.", "\\d+[-/.]\\d+[-/.]\\d[\\w:.+-]*"),
    IPV6(
            "(?=[^:]*:[^:]*:)[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?:(?:\\.\\d{1,3}){3})?(?:%\\w+)?",
            ":", "[0-9A-Fa-f]*:[0-9A-Fa-f:]+(?:(?:\\.\\d{1,3}){3})?(?:%\\w+)?"),
    HEX("0[xX][0-9A-Fa-f]+", "xX", "0[xX][0-9A-Fa-f]+"),
    NUMBER("[+-]?\\d+(?:\\.\\d+)?%?", "0123456789", "[+-]?\\d+(?:\\.\\d+)?"),
    MEASURE(
            "[<+-]?\\d+(?:\\.\\d+)? ?(?:ns|us|µs|ms|s|sec|secs|m|h|[KMGTP]?i?B|kB|[KMG]bps|[KMGkmg]?(?:i?B|[Bb]ytes?|[Bb]its?)/s(?:ec)?)",
            "0123456789",
            "[<+-]?\\d+(?:\\.\\d+)? ?[A-Za-zµ]+(?:/s(?:ec)?(?!\\w))?"),
    HOST_PORT("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*:\\d{1,5}", ":", ""),
    PATH("/[^\\s]+|~/\\S+|[A-Za-z]:\\\\\\S*|\\\\\\\\\\S+", "/\\", "[^\\s\"'<>|]*[^\\s\"'<>|.:,;)\\]]"),
    HOST(
            "(?=.*[A-Za-z])[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+\\.?",
            ".",
            "(?!\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.-]))[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+"),
    IDENT("(?=.*\\d)\\S+|\\S*[_$#@/\\\\~%&*+^:]\\S*", "0123456789_$#@/\\~%&*+^:", ""),
    WORD("\\p{L}[\\p{L}'-]*", "", ""),
    SYMBOL("\\S+", "", "");

    /** A run of characters that separates nothing; it does not end in a sentence's punctuation. */
    static final String CHUNK = "[^\\s\"'()\\[\\]{}<>,;=|]+(?<![.:!?])";

    /** No word, name or address is longer; the looks of longer text cost more than they say. */
    private static final int LONGEST = 2048;

    private static final List<ChunkType> ADDRESSES = List.of(IPV4, IPV6, IP_PORT, HOST_PORT, HOST);

    private static final List<ChunkType> BY_LOOKS = List.of(values()).subList(URL.ordinal(), values().length);

    /** Letters that stand for words: {@code S.M.A.R.T}. */
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Za-z](?:\\.[A-Za-z])+\\.?");

    /** The name of an event, of several parts and with the number of its form: {@code EAP-FAILURE2}. */
    private static final Pattern LOUD = Pattern.compile("[A-Z]{2,20}(?:-[A-Z]{2,20}){1,6}\\d?");

    /** Two short words for one thing: {@code i/o}, {@code n/a}. */
    private static final Pattern SHORT = Pattern.compile("[A-Za-z]{1,3}/[A-Za-z]{1,3}");

    private static final Pattern PORT = Pattern.compile(":\\d+$");

    private final Pattern pattern;
    private final AsciiSet needed;
    private final String pcre;
    private final String place;

    /**
     * A type of text.
     *
     * @param regex matches the whole text
     * @param needed characters of which such text has one at least, so that most regexes need not be tried; none if empty
     * @param pcre the regex for an add-on; that of any chunk if empty
     */
    ChunkType(String regex, String needed, String pcre) {
        this.pattern = Pattern.compile(regex);
        this.needed = AsciiSet.of(needed);
        this.pcre = pcre;
        this.place = "<" + name() + ">";
    }

    /** The type of a piece of text without blanks. */
    static ChunkType of(String text) {
        if (text.length() > LONGEST) {
            return IDENT;
        }
        AsciiSet has = AsciiSet.of(text);
        if (LOUD.matcher(text).matches() || SHORT.matcher(text).matches()) {
            return WORD;
        }
        for (ChunkType type : BY_LOOKS) {
            if (type.possible(has) && type.looks(text)) {
                boolean end = type == HOST_PORT || type == HOST;
                if (type == HOST && ABBREVIATION.matcher(text).matches()) {
                    return SYMBOL;
                }
                String bare = PORT.matcher(text).replaceFirst("");
                return end && (HostNames.file(bare) || HostNames.versioned(bare) || type == HOST_PORT && ofClass(bare))
                        ? IDENT
                        : type;
            }
        }
        return SYMBOL;
    }

    /** Whether a dotted name before a number of a line ends as those of classes do, {@code app.gate.LoginFilter}. */
    private static boolean ofClass(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.length() < name.length()
                && last.chars().anyMatch(Character::isUpperCase)
                && name.chars().anyMatch(Character::isLowerCase)
                && !DomainEndings.known(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a text has a character that such text needs. */
    boolean possible(AsciiSet characters) {
        return needed.empty() || needed.meets(characters);
    }

    /** Whether text without blanks looks like this type. */
    boolean looks(String text) {
        return pattern.matcher(text).matches();
    }

    /** The regex for values of this type in an add-on. */
    String pcre() {
        return pcre.isEmpty() ? CHUNK : pcre;
    }

    /** What a template has in the place of such a value. */
    String place() {
        return place;
    }

    /** Whether values of this type vary by nature, unlike words. */
    boolean variable() {
        return this != WORD && this != SYMBOL;
    }

    /** Whether it names an end point. */
    boolean address() {
        return ADDRESSES.contains(this);
    }
}
