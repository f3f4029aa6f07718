package org.tafoundry.synth.sample;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.splunk.time.ZoneNames;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.Tables;

/**
 * Tells names of hosts from other words that stand in their place: levels, zones, what happened. A wrong host is worse
 * than none, as events keep it for ever. The table is {@code no-hosts.tsv}.
 */
public final class HostNames {

    private static final int LONGEST = 255;
    private static final int FEWEST_IDS = 6;
    /** Letters and digits, or numbers with dashes between, which a letter may stand before. */
    private static final Pattern ID =
            Pattern.compile("[A-Za-z0-9_]{12,64}|(?=.{12,64}\\z)(?:[A-Za-z]-)?[0-9A-Fa-f]++(?:-[0-9A-Fa-f]++)+");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?(?::\\d{1,5})?");
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|(?=.*::|(?:[^:]*:){7})[0-9A-Fa-f:.]{2,45}");
    private static final Pattern DATE = Pattern.compile("\\d{1,4}[-/.]?([a-z]{3})(?:[-/.]?\\d{2,4})?");
    private static final TableForm FORM = TableForm.of(
                    "no-hosts", TableColumn.text("kind"), TableColumn.words("words", " "))
            .key("kind");
    private static final Map<String, Set<String>> WORDS = read();

    /** Kinds of words that are no host as a whole; those of a thread are none as a part either. */
    private static final Set<String> WHOLE = Set.of("level", "nothing", "answer", "day", "month");

    private static final Pattern PART = Pattern.compile("[^a-z]++");

    private HostNames() {}

    /** Whether a value can be the name or address of a host at all. */
    public static boolean possible(String value) {
        if (value.length() > LONGEST) {
            return false;
        }
        if (ADDRESS.matcher(value).matches()) {
            return true;
        }
        if (!HOST.matcher(value).matches()) {
            return false;
        }
        String word = value.toLowerCase(Locale.ROOT);
        boolean letters = word.chars().anyMatch(Character::isLetter);
        boolean other = WHOLE.stream().anyMatch(kind -> WORDS.get(kind).contains(word))
                || PART.splitAsStream(word).anyMatch(WORDS.get("thread")::contains);
        boolean zone = value.equals(value.toUpperCase(Locale.ROOT))
                && bare(value)
                && ZoneNames.STANDARD.zone(value).isPresent();
        Matcher date = DATE.matcher(word);
        return letters
                && !other
                && !versioned(value)
                && !UUID.matcher(word).matches()
                && !zone
                && !(date.matches() && WORDS.get("month").contains(date.group(1)))
                && domain(value);
    }

    /** A universally unique identifier (RFC 9562), or how one begins. */
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){1,3}(?:-[0-9a-f]{12})?");

    /** A protocol or program with its version, {@code TLSv1.3}. */
    private static final Pattern VERSIONED = Pattern.compile("[A-Za-z]+[-_]?v?\\d+(?:\\.\\d+)+");

    /** Whether a dotted name is a name with its version. */
    public static boolean versioned(String name) {
        return VERSIONED.matcher(name).matches();
    }

    /** Whether a dotted name ends as files and units do, {@code auth.c}. */
    public static boolean file(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && WORDS.get("extension").contains(name.substring(dot + 1));
    }

    /** Whether a value looks like a host by itself: an address, or a name with a digit, a dash or a domain. */
    public static boolean telling(String value) {
        return possible(value) && !bare(value);
    }

    /**
     * Whether these values, all that stand in one place, are hosts: words without digit, dash or domain must be one and the
     * same or few, and not in capitals, which say what happened.
     *
     * @param values the different values
     * @param events number of events that have one
     */
    public static boolean evident(Collection<String> values, long events) {
        if (values.isEmpty() || !values.stream().allMatch(HostNames::possible) || ids(values, events)) {
            return false;
        }
        long bare = values.stream().filter(HostNames::bare).count();
        boolean loud = values.stream().anyMatch(v -> bare(v) && v.equals(v.toUpperCase(Locale.ROOT)));
        return bare == 0 || bare == 1 && values.size() == 1 || !loud && (bare == 1 || bare * 3 <= events);
    }

    /** Whether each event has one of its own, all of the same form: ids of what happened. */
    private static boolean ids(Collection<String> values, long events) {
        return values.size() >= FEWEST_IDS
                && values.size() == events
                && values.stream().allMatch(ID.asMatchPredicate())
                && values.stream().mapToInt(String::length).distinct().count() == 1;
    }

    private static boolean bare(String value) {
        return value.chars().allMatch(Character::isLetter);
    }

    /** A dotted name is a host where it ends as domains do, not as files and classes. */
    private static boolean domain(String value) {
        int dot = value.lastIndexOf('.');
        String last = value.substring(dot + 1);
        return dot < 0
                || !WORDS.get("extension").contains(last)
                        && (last.equals(last.toLowerCase(Locale.ROOT)) || value.equals(value.toUpperCase(Locale.ROOT)));
    }

    private static Map<String, Set<String>> read() {
        return Tables.shipped().sound(FORM).stream()
                .collect(Collectors.toMap(r -> r.text("kind"), r -> Set.copyOf(r.words("words"))));
    }
}
