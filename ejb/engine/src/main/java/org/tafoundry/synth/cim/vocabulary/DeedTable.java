package org.tafoundry.synth.cim.vocabulary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.finding.Findings;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.TableRow;
import org.tafoundry.table.Tables;

/** What vendors call what was done and how it ended, with the CIM's value for it; read from the tables of deeds. */
public final class DeedTable {

    /** The vendor's words for one kind of deed. */
    public enum Family {
        OUTCOME,
        ENTERED,
        SAID,
        LEFT,
        TRIED,
        VERDICT,
        STATED,
        REMEDIED,
        SESSION,
        MAIL,
        CHANGE,
        OBJECT
    }

    /** A word that stands for a CIM value. */
    private record Word(String text, Pattern pattern, String value) {}

    /** Endings that make another form of a verb or noun from its stem. */
    private static final String ENDINGS =
            "(?:e[sd]?|[sdy]|ed|ing|ion|al|ped|ping|ted|ting|ied|ies|ication|ured|uration|ation|ment|ten|er|or)?";

    /** What was done to a thing that was only looked at. */
    private static final String READ = "read";

    /** The mark of a word that only logs of its language have. */
    private static final String OF_ANOTHER_LANGUAGE = "+";

    /** A shorter stem occurs inside words of other meanings, so that a wildcard must not hold it. */
    private static final int SHORTEST_WILDCARD = 5;

    /** Families that say whether something was stopped. */
    private static final Set<Family> JUDGING = EnumSet.of(Family.VERDICT, Family.STATED, Family.REMEDIED);

    private static final String BLOCKED = "blocked";
    private static final String ALLOWED = "allowed";

    private static final int MOST_WORDS_OF_DENIAL = 3;

    private static final TableForm FORM = TableForm.of(
            "deeds",
            TableColumn.oneOf("family", CimFields.names(Family.values())),
            TableColumn.text("action"),
            TableColumn.words("words", ","));

    private final Map<Family, List<Word>> words = new LinkedHashMap<>();

    private DeedTable(Tables tables, Findings findings) {
        for (TableRow row : tables.rows(FORM, findings)) {
            List<Word> family = words.computeIfAbsent(
                    Family.valueOf(row.text("family").toUpperCase(Locale.ROOT)), f -> new ArrayList<>());
            row.words("words").forEach(word -> family.add(new Word(word, pattern(word), row.text("action"))));
        }
    }

    /** What these tables say. */
    public static DeedTable of(Tables tables) {
        return tables.once(DeedTable.class, DeedTable::read);
    }

    public static DeedTable read(Tables tables, Findings findings) {
        return new DeedTable(tables, findings);
    }

    /** The CIM value of a vendor's value; empty when no word of the family occurs in it. */
    public Optional<String> value(Family family, String value) {
        if (family == Family.CHANGE && ReadingWords.only(value)) {
            return Optional.of(READ);
        }
        String spaced = DeedWords.spaced(value);
        Optional<String> said = words.get(family).stream()
                .filter(w -> says(w.pattern(), spaced))
                .map(Word::value)
                .findFirst();
        return said.isEmpty() && JUDGING.contains(family) ? let(family, value, spaced) : said;
    }

    /** The words in a text that decide its value, as they stand there; empty where none does. */
    public Optional<String> deciding(Family family, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.get(family).stream()
                .filter(w -> says(w.pattern(), lower))
                .findFirst()
                .map(w -> w.pattern()
                        .matcher(lower)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group());
    }

    /** What a few words deny that it was stopped was let through: {@code not blocked}. */
    private Optional<String> let(Family family, String value, String spaced) {
        boolean denied = NameWords.of(value).size() <= MOST_WORDS_OF_DENIAL
                && words.get(family).stream()
                        .anyMatch(w -> w.value().equals(BLOCKED)
                                && w.pattern().matcher(spaced).find());
        return denied ? Optional.of(ALLOWED) : Optional.empty();
    }

    /** Whether a value says what was done or how it ended, and is more than the name of a thing. */
    public boolean knows(String value) {
        return Stream.of(Family.values()).filter(f -> f != Family.OBJECT).anyMatch(f -> value(f, value)
                .isPresent());
    }

    /** Whether the CIM prescribes this value. */
    public boolean prescribed(String value) {
        return words.values().stream().flatMap(List::stream).anyMatch(w -> w.value()
                .equals(value));
    }

    /** The first words of the family that stand in a text, as they stand there; empty when there are none. */
    public Optional<String> found(Family family, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int first = Integer.MAX_VALUE;
        String found = "";
        for (Word word : words.get(family)) {
            Matcher matcher = word.pattern().matcher(lower);
            if (matcher.find() && matcher.start() < first) {
                first = matcher.start();
                found = matcher.group();
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** Wildcards for values that no sample has shown, with their CIM values, in the order in which they are asked. */
    public Map<String, String> wildcards(Family family) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Word word : words.get(family)) {
            String bare = word.text().replaceAll("[*~!]$", "").replace(' ', '*');
            if (!bare.endsWith(OF_ANOTHER_LANGUAGE) && bare.length() >= SHORTEST_WILDCARD) {
                rows.putIfAbsent("*" + bare + "*", word.value());
            }
        }
        return rows;
    }

    /** Whether a word occurs that is not denied: {@code no error} is none. */
    private static boolean says(Pattern word, String spaced) {
        Matcher matcher = word.matcher(spaced);
        while (matcher.find()) {
            if (!Wording.denied(spaced, matcher.start())) {
                return true;
            }
        }
        return false;
    }

    private static Pattern pattern(String word) {
        String bare = word.replaceAll("[*~!+]$", "");
        if (word.endsWith("!")) {
            return Pattern.compile("^" + Pattern.quote(bare) + "(?= \\||$)");
        }
        String end = word.endsWith("*") ? "[a-z]*" : word.endsWith("~") ? ENDINGS + "(?![a-z])" : "(?![a-z])";
        return Pattern.compile("(?<![a-z])"
                + Stream.of(bare.split(" ")).map(Pattern::quote).collect(Collectors.joining("[ _.:-]?")) + end);
    }
}
