package org.tafoundry.splunk.regex.syntax;

import java.util.Optional;

/** Reads a character class in square brackets. */
final class ClassParser {

    private static final String REMOVE = "Escape the bracket as \\[ or write a class such as [[:alpha:]].";
    private static final String HYPHEN = "Put the hyphen last in the class, or write \\-.";

    private final Source source;
    private final EscapeParser escapes;

    ClassParser(Source source, EscapeParser escapes) {
        this.source = source;
        this.escapes = escapes;
    }

    Node parse(Flags flags) throws RegexSyntaxException {
        if (source.accept("[[:<:]]")) {
            return wordSide(true);
        }
        if (source.accept("[[:>:]]")) {
            return wordSide(false);
        }
        int start = source.position();
        source.skip(1);
        if (posixEnd() > 0) {
            source.position(start);
            throw source.error(
                    "a POSIX class stands outside of square brackets", "Write [[:alpha:]] with two brackets.");
        }
        skipEmptyQuotes();
        boolean negated = source.accept("^");
        skipEmptyQuotes();
        CharSetBuilder result = new CharSetBuilder();
        readItems(result, flags);
        CharSet set = result.build();
        return new Node.Chars(negated ? set.complement() : set);
    }

    private void skipEmptyQuotes() {
        while (source.accept("\\E") || source.accept("\\Q\\E")) {
            // both stand for nothing
        }
    }

    private static Node wordSide(boolean before) {
        Node edge = new Node.Assertion(Node.Place.WORD_EDGE);
        Node word = new Node.Chars(NamedSets.WORD);
        Node look = new Node.Look(before, false, true, word, 0);
        return new Node.Atomic(new Node.Sequence(java.util.List.of(edge, look), java.util.List.of(0, 0)));
    }

    /** Reads up to and with the closing bracket. */
    private void readItems(CharSetBuilder result, Flags flags) throws RegexSyntaxException {
        boolean first = true;
        boolean quoted = false;
        int from = -1; // first character of a range that may follow
        boolean ranging = false;
        while (true) {
            if (source.atEnd()) {
                throw source.error(
                        "a character class has no closing bracket", "Add ], or write \\[ for the character.");
            }
            int at = source.position();
            int c;
            if (quoted) {
                if (source.accept("\\E")) {
                    quoted = false;
                    continue;
                }
                c = source.next();
            } else if (source.accept("\\Q")) {
                quoted = true;
                continue;
            } else if (source.accept("\\E")) {
                continue;
            } else if (source.peek() == ']' && !first) {
                break;
            } else if (flags.extendedMore() && (source.peek() == ' ' || source.peek() == '\t')) {
                source.skip(1);
                continue;
            } else if (source.peek() == '-' && from >= 0 && !ranging && source.peek(1) != ']') {
                source.skip(1);
                ranging = true;
                continue;
            } else {
                Optional<CharSet> set = readSet(flags);
                if (set.isPresent()) {
                    result.add(set.get());
                    if (ranging) {
                        result.add(from, from).add('-', '-');
                        escapes.refused(at, "a class such as \\d cannot end a range", HYPHEN);
                    }
                    ranging = false;
                    from = -1;
                    first = false;
                    literalHyphen(result);
                    continue;
                }
                c = source.peek() == '\\' ? escapes.classCharacter() : source.next();
            }
            first = false;
            if (ranging) {
                if (c < from) {
                    throw source.error("a range in a class is out of order", "Write the smaller character first.");
                }
                addRange(result, from, c, flags);
                ranging = false;
                from = -1;
            } else {
                addRange(result, c, c, flags);
                from = c;
            }
        }
        if (ranging) {
            addRange(result, '-', '-', flags);
        }
        source.skip(1);
    }

    /** PCRE2 refuses a hyphen between a class and another item; older versions took it as itself. */
    private void literalHyphen(CharSetBuilder result) {
        if (source.peek() == '-' && source.peek(1) != ']' && source.peek(1) != -1) {
            escapes.refused(source.position(), "a class such as \\w cannot start a range", HYPHEN);
            source.skip(1);
            result.add('-', '-');
        }
    }

    private static void addRange(CharSetBuilder result, int first, int last, Flags flags) {
        if (!flags.ignoreCase()) {
            result.add(first, last);
        } else if (first == last) {
            result.add(CaseFolding.casesOf(first));
        } else {
            result.add(CaseFolding.fold(CharSet.range(first, last)));
        }
    }

    private Optional<CharSet> readSet(Flags flags) throws RegexSyntaxException {
        if (source.peek() == '\\') {
            return escapes.classSet();
        }
        if (source.peek() != '[') {
            return Optional.empty();
        }
        source.skip(1);
        int end = posixEnd();
        if (end == 0) {
            source.skip(-1);
            return Optional.empty();
        }
        if (source.peek() != ':') {
            throw source.error("collating elements such as [.a.] do not exist in PCRE2", REMOVE);
        }
        boolean negated = source.peek(1) == '^';
        String name = source.text().substring(source.position() + (negated ? 2 : 1), end);
        Optional<CharSet> set = NamedSets.posix(name, flags.ignoreCase());
        if (set.isEmpty()) {
            throw source.error("there is no POSIX class " + name, "Use alpha, digit, alnum, space, punct, xdigit…");
        }
        source.position(end + 2);
        return negated ? set.map(CharSet::complement) : set;
    }

    /** Index of the second :, . or = of [:name:] whose first is next; 0 when it is no such thing. */
    private int posixEnd() {
        int mark = source.peek();
        if (mark != ':' && mark != '.' && mark != '=') {
            return 0;
        }
        String text = source.text();
        for (int i = source.position() + 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            char following = text.charAt(i + 1);
            if (c == '\\' && (following == ']' || following == '\\')) {
                i++;
            } else if (c == '[' && following == mark || c == ']') {
                return 0;
            } else if (c == mark && following == ']') {
                return i;
            }
        }
        return 0;
    }
}
