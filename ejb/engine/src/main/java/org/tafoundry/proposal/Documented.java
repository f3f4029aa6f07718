package org.tafoundry.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.NameVotes;
import org.tafoundry.synth.cim.VendorValues;
import org.tafoundry.table.WordLists;

/**
 * What documents say about the fields of a log, read by rules: a sentence or line counts that names the field as it is written
 * and has a word that the tables know for what it is said to be.
 */
final class Documented {
    private static final Pattern CLAUSES = Pattern.compile("[\\n\\r]+|(?<=[.;!?])\\s+");
    private static final Pattern LISTED = Pattern.compile("[,;]|\\sand\\s");
    private static final Pattern PARTS = Pattern.compile("[\\n\\r.,;|]+");
    private static final Pattern CELLS = Pattern.compile("[|,;\\t]");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What shows that a word of the language is meant as a name. */
    private static final String MARKS = "=:|\"'`";

    private static final Set<String> JOINING = WordLists.set("joining-words");
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_CLAUSE = 400;
    private static final int FEWEST_CELLS = 3;

    private final List<String> passages;
    private final Set<String> fields;

    /**
     * Passages for a log.
     *
     * @param fields the fields that its events have
     */
    Documented(List<String> passages, Set<String> fields) {
        this.passages = List.copyOf(passages);
        this.fields = Set.copyOf(fields);
    }

    /** Whether a document names a field with a word for this CIM field. */
    boolean is(String field, String target) {
        return clauses().anyMatch(clause -> said(clause, field)
                .filter(said -> votes(said, field).contains(target))
                .isPresent());
    }

    /** Whether a document that names the field says by a word of the tables that a value means this one of the prescribed. */
    boolean means(String field, String value, String meaning, Collection<String> prescribed) {
        return passages.stream()
                .filter(passage -> hasName(passage, field))
                .flatMap(PARTS::splitAsStream)
                .filter(part -> has(part, value))
                .map(part -> meanings(part, value, prescribed))
                .anyMatch(all -> all.equals(Set.of(meaning)));
    }

    /** Whether a document that names a field of the log has a word for this kind of log. */
    boolean isOf(String model) {
        return passages.stream()
                .filter(passage ->
                        fields.stream().anyMatch(field -> !Choices.isCimField(field) && hasName(passage, field)))
                .anyMatch(passage -> LogKinds.in(BETWEEN.matcher(passage).replaceAll(" ")).stream()
                        .anyMatch(dataset -> dataset.equals(model) || dataset.startsWith(model + ".")));
    }

    /** Whether a document has a row of names with this one where the numbered column stands, or says it of that column. */
    boolean names(String numbered, String name) {
        String digits = numbered.substring(numbered.lastIndexOf('_') + 1);
        if (!NUMBER.matcher(digits).matches()) {
            return false;
        }
        int number = Integer.parseInt(digits);
        Pattern said =
                Pattern.compile("(?i)\\b(?:" + WordLists.alternatives("numbered-fields") + ")[ _#]?" + number + "\\b");
        return passages.stream().flatMap(String::lines).anyMatch(line -> {
            String[] cells = CELLS.split(line);
            boolean placed = cells.length >= FEWEST_CELLS
                    && number <= cells.length
                    && cells[number - 1].strip().equals(name);
            return placed || said.matcher(line).find() && has(line, name);
        });
    }

    private Stream<String> clauses() {
        return passages.stream().flatMap(CLAUSES::splitAsStream).filter(clause -> clause.length() <= LONGEST_CLAUSE);
    }

    /** What a sentence or line says about a field: all of it, or, where it names several fields, its part about this one. */
    private Optional<String> said(String clause, String field) {
        return isAbout(clause, field)
                ? Optional.of(clause)
                : LISTED.splitAsStream(clause)
                        .filter(part -> isAbout(part, field))
                        .findFirst();
    }

    private boolean isAbout(String text, String field) {
        return hasName(text, field)
                && fields.stream()
                        .noneMatch(other -> !other.equals(field) && !Choices.isCimField(other) && has(text, other));
    }

    /** Whether a text names a field; a word of the language only where a mark shows that a name is meant. */
    private static boolean hasName(String text, String field) {
        Matcher matcher = Pattern.compile("(?<![\\w.])" + Pattern.quote(field) + "(?!\\w)")
                .matcher(text);
        boolean plain = field.length() < SHORTEST_NAME || Choices.isPlainWord(field.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (!plain || marked(text, matcher.start() - 1, -1) || marked(text, matcher.end(), 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a mark stands there, blanks aside. */
    private static boolean marked(String text, int from, int step) {
        int at = from;
        while (at >= 0 && at < text.length() && text.charAt(at) == ' ') {
            at += step;
        }
        return at >= 0 && at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean has(String text, String value) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(value) + "(?!\\w)")
                .matcher(text)
                .find();
    }

    /** The CIM fields that words, or two of them together, are names of; the field itself says nothing. */
    private static Set<String> votes(String text, String field) {
        List<String> words = WORD.matcher(text)
                .results()
                .map(word -> word.group())
                .filter(word -> !word.equals(field) && !JOINING.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toList());
        Set<String> votes = new TreeSet<>();
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at).toLowerCase(Locale.ROOT);
            Set<String> two = at + 1 < words.size()
                    ? NameVotes.of(word + " " + words.get(at + 1).toLowerCase(Locale.ROOT))
                    : Set.of();
            votes.addAll(two.isEmpty() ? NameVotes.of(word) : two);
            if (Choices.isCimField(word)) {
                votes.add(word);
            }
            at += two.isEmpty() ? 1 : 2;
        }
        return votes;
    }

    private static Set<String> meanings(String part, String value, Collection<String> prescribed) {
        return WORD.matcher(part)
                .results()
                .map(word -> word.group())
                .filter(word -> !word.equals(value))
                .flatMap(word -> VendorValues.meaningOfForm(word, prescribed).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
