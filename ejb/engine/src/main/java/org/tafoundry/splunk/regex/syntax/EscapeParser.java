package org.tafoundry.splunk.regex.syntax;

import java.util.Optional;
import org.tafoundry.splunk.regex.syntax.Node.Place;

/** Reads what starts with a backslash. */
final class EscapeParser {

    private static final String ESCAPE = "Remove the backslash, or double it to match one.";

    private final Source source;
    private final GroupTable groups;
    private final CharacterCode codes;

    EscapeParser(Source source, GroupTable groups) {
        this.source = source;
        this.groups = groups;
        this.codes = new CharacterCode(source);
    }

    static Node literal(int c, Flags flags) {
        if (!flags.ignoreCase()) {
            return new Node.Literal(c);
        }
        CharSet cases = CaseFolding.casesOf(c);
        return cases.single() >= 0 ? new Node.Literal(c) : new Node.Chars(cases);
    }

    void refused(int position, String message, String suggestion) {
        groups.problem(RegexProblem.Kind.REFUSED, position, message, suggestion);
    }

    /** Reads an escape outside of a class. */
    Node parse(Flags flags) throws RegexSyntaxException {
        int start = source.position();
        source.skip(1);
        if (source.atEnd()) {
            throw source.error("the expression ends in a backslash", "Remove it, or double it to match one.");
        }
        int c = source.peek();
        if (c >= '1' && c <= '9') {
            int number = source.number();
            if (number < 10 || c >= '8' || number <= groups.count()) {
                return new Node.BackReference(groups.refer(number, start), flags.ignoreCase());
            }
            source.position(start + 1);
            return literal(codes.octal(), flags);
        }
        Optional<CharSet> set = named(c);
        if (set.isPresent()) {
            return new Node.Chars(set.get());
        }
        if (c == 'N' && !codes.atUnicodeName()) {
            source.skip(1);
            if (source.peek() == '{' && source.countsEnd() == 0) {
                throw source.error("\\N{ is followed by a name", "Write \\x{20AC} with the code of the character.");
            }
            return new Node.Chars(NamedSets.NOT_NEWLINE);
        }
        Optional<Node> special = special(c);
        if (special.isPresent()) {
            source.skip(1);
            return special.get();
        }
        return switch (c) {
            case 'g', 'k' -> new ReferenceParser(source, groups).escape(flags, start);
            case 'C' -> oneByte(start);
            default -> literal(codes.read(), flags);
        };
    }

    /** PCRE2 takes a byte, which is a whole character in ASCII text only. */
    private Node oneByte(int start) {
        source.skip(1);
        groups.problem(
                RegexProblem.Kind.APPROXIMATE,
                start,
                "\\C matches one byte, here one character",
                "Use . or (?s:.) instead, or \\( if a parenthesis is meant.");
        return new Node.Chars(CharSet.ALL);
    }

    private static Optional<Node> special(int c) {
        return switch (c) {
            case 'A' -> Optional.of(new Node.Assertion(Place.SUBJECT_START));
            case 'z' -> Optional.of(new Node.Assertion(Place.SUBJECT_END));
            case 'Z' -> Optional.of(new Node.Assertion(Place.LAST_LINE_END));
            case 'G' -> Optional.of(new Node.Assertion(Place.SEARCH_START));
            case 'b' -> Optional.of(new Node.Assertion(Place.WORD_EDGE));
            case 'B' -> Optional.of(new Node.Assertion(Place.NOT_WORD_EDGE));
            case 'K' -> Optional.of(new Node.Keep());
            case 'R' -> Optional.of(new Node.LineEnding());
            case 'X' -> Optional.of(new Node.Grapheme());
            default -> Optional.empty();
        };
    }

    /** Reads \d, \pL… whose letter is next; nothing when the letter means something else. */
    private Optional<CharSet> named(int c) throws RegexSyntaxException {
        if (c == 'p' || c == 'P') {
            return Optional.of(new UnicodeProperty(source, groups).read());
        }
        Optional<CharSet> set = NamedSets.escape(c);
        if (set.isPresent()) {
            source.skip(1);
        }
        return set;
    }

    /** Inside a class: the set that the escape here stands for; nothing, and nothing read, when it is one character. */
    Optional<CharSet> classSet() throws RegexSyntaxException {
        source.skip(1);
        Optional<CharSet> set = source.atEnd() ? Optional.empty() : named(source.peek());
        if (set.isEmpty()) {
            source.skip(-1);
        }
        return set;
    }

    /** Inside a class: the character that the escape here stands for. */
    int classCharacter() throws RegexSyntaxException {
        source.skip(1);
        int c = source.peek();
        switch (c) {
            case -1:
                throw source.error("the expression ends in a backslash", "Remove it, or double it to match one.");
            case 'b':
                source.skip(1);
                return '\b';
            case 'g':
                source.skip(1);
                return 'g';
            case 'N':
                if (codes.atUnicodeName()) {
                    return codes.read();
                }
                throw source.error("\\N has no meaning in a character class", "Use [^\\n] instead.");
            case 'A', 'B', 'C', 'G', 'K', 'R', 'X', 'Z', 'k', 'z':
                throw source.error("\\" + (char) c + " has no meaning in a character class", ESCAPE);
            default:
                return c >= '1' && c <= '9' ? codes.octal() : codes.read();
        }
    }
}
