package org.tafoundry.splunk.regex.syntax;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.splunk.regex.syntax.Node.Mode;
import org.tafoundry.splunk.regex.syntax.Node.Place;

/** Reads a regular expression: branches, items and quantifiers; groups, escapes and classes have readers of their own. */
public final class RegexParser {

    /** PCRE2's limit, which also bounds this reader's own recursion. */
    private static final int MAX_NESTING = 250;

    private static final int MAX_REPEAT = 65_535;

    private final Source source;
    private final GroupTable groups = new GroupTable();
    private final List<Node.Look> lookbehinds = new ArrayList<>();
    private final EscapeParser escapes;
    private final ClassParser classes;
    private final GroupParser heads;
    private Flags flags;
    private int nesting;

    private RegexParser(String regex, Flags flags) {
        this.flags = flags;
        this.source = new Source(regex);
        this.escapes = new EscapeParser(source, groups);
        this.classes = new ClassParser(source, escapes);
        this.heads = new GroupParser(this, source, groups, lookbehinds);
    }

    /** Reads the whole regular expression. */
    public static ParsedRegex parse(String regex) throws RegexSyntaxException {
        return new RegexParser(regex, Flags.NONE).parseAll();
    }

    /** Reads a regular expression that Splunk runs with (?ms) in front, as it does with EXTRACT. */
    public static ParsedRegex parseForLines(String regex) throws RegexSyntaxException {
        return new RegexParser(regex, Flags.NONE.with('m', true).with('s', true)).parseAll();
    }

    private ParsedRegex parseAll() throws RegexSyntaxException {
        new StartOptions(source).read();
        Node root = parseChoice(false);
        if (!source.atEnd()) {
            throw source.error(
                    "a closing parenthesis has no opening one", "Remove it, or write \\) for the character.");
        }
        groups.checkReferences();
        checkVerbs(root);
        new KnownDeviations(groups).report(root);
        ParsedRegex parsed = new ParsedRegex(
                source.text(), root, groups.highest(), groups.shared(), groups.names(), groups.problems());
        LookbehindLength lengths = new LookbehindLength(parsed);
        for (Node.Look look : lookbehinds) {
            lengths.check(look);
        }
        return parsed;
    }

    /** In PCRE2 a verb in a called group ends that call only. */
    private static void checkVerbs(Node root) throws RegexSyntaxException {
        boolean calls = NodeWalk.any(root, node -> node instanceof Node.Call);
        boolean verbs = NodeWalk.any(root, node -> node instanceof Node.Verb verb && ends(verb.kind()));
        if (calls && verbs) {
            throw RegexSyntaxException.unsupported(
                    0, "A verb together with a subroutine call", "Use an atomic group (?>…) instead of the verb.");
        }
    }

    private static boolean ends(Node.VerbKind kind) {
        return kind == Node.VerbKind.SKIP || kind == Node.VerbKind.PRUNE || kind == Node.VerbKind.COMMIT;
    }

    Flags flags() {
        return flags;
    }

    void flags(Flags flags) {
        this.flags = flags;
    }

    /** Reads branches up to a closing parenthesis or the end; each branch counts groups anew when numbers restart. */
    Node parseChoice(boolean restartNumbers) throws RegexSyntaxException {
        int first = groups.count();
        int most = first;
        List<Node> branches = new ArrayList<>();
        do {
            if (restartNumbers) {
                groups.restart(first);
            }
            branches.add(parseSequence());
            most = Math.max(most, groups.count());
        } while (source.accept("|"));
        groups.restart(most);
        return branches.size() == 1 ? branches.get(0) : new Node.Choice(branches);
    }

    /** Reads a body up to its closing parenthesis, after which the flags of before hold again. */
    Node parseBody(boolean restartNumbers, Flags inside) throws RegexSyntaxException {
        Flags outside = flags;
        flags = inside;
        if (++nesting > MAX_NESTING) {
            throw source.error("parentheses are nested more than 250 deep", "Split the expression.");
        }
        Node body = parseChoice(restartNumbers);
        nesting--;
        flags = outside;
        if (!source.accept(")")) {
            throw source.error("a closing parenthesis is missing", "Add ), or write \\( for the character.");
        }
        return body;
    }

    /** Reads the body of a group that neither captures nor asks: one item that can be repeated whatever is in it. */
    Node parseGroup(boolean restartNumbers, Flags inside) throws RegexSyntaxException {
        Node body = parseBody(restartNumbers, inside);
        return new Node.Sequence(List.of(body), List.of(source.position()));
    }

    private Node parseSequence() throws RegexSyntaxException {
        List<Node> items = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        boolean repeatable = false;
        boolean quoted = false;
        while (!source.atEnd()) {
            if (quoted) {
                if (source.accept("\\E")) {
                    quoted = false;
                    continue;
                }
                items.add(literal(source.next()));
                repeatable = true;
            } else if (source.accept("\\Q")) {
                quoted = true;
                continue;
            } else if (source.accept("\\E") || skipSpaceOrComment()) {
                continue;
            } else if (source.peek() == '|' || source.peek() == ')') {
                break;
            } else if (atQuantifier()) {
                Node repeated = parseQuantifier(repeatable, items);
                items.set(items.size() - 1, repeated);
                ends.set(ends.size() - 1, source.position());
                repeatable = false;
                continue;
            } else {
                Node item = parseItem();
                repeatable = !(item instanceof Node.Assertion
                        || item instanceof Node.Keep
                        || item == Node.EMPTY
                        || item instanceof Node.Verb verb && verb.kind() != Node.VerbKind.ACCEPT);
                items.add(item);
            }
            ends.add(source.position());
        }
        return items.size() == 1 ? items.get(0) : new Node.Sequence(items, ends);
    }

    private boolean skipSpaceOrComment() throws RegexSyntaxException {
        if (source.accept("(?#")) {
            int close = source.text().indexOf(')', source.position());
            if (close < 0) {
                source.position(source.text().length());
                throw source.error("a comment (?# has no closing parenthesis", "Add ).");
            }
            source.position(close + 1);
            return true;
        }
        if (!flags.extended()) {
            return false;
        }
        int c = source.peek();
        if (c == '#') {
            int end = source.text().indexOf('\n', source.position());
            source.position(end < 0 ? source.text().length() : end + 1);
            return true;
        }
        boolean space =
                c >= 9 && c <= 13 || c == ' ' || c == 0x85 || c == 0x200e || c == 0x200f || c == 0x2028 || c == 0x2029;
        if (space) {
            source.next();
        }
        return space;
    }

    private Node parseItem() throws RegexSyntaxException {
        int c = source.peek();
        switch (c) {
            case '(':
                return heads.parse();
            case '[':
                return classes.parse(flags);
            case '\\':
                return escapes.parse(flags);
            default:
                source.next();
        }
        return switch (c) {
            case '^' -> new Node.Assertion(flags.multiLine() ? Place.LINE_START : Place.SUBJECT_START);
            case '$' -> new Node.Assertion(flags.multiLine() ? Place.LINE_END : Place.LAST_LINE_END);
            case '.' -> new Node.Chars(flags.dotAll() ? CharSet.ALL : NamedSets.NOT_NEWLINE);
            default -> literal(c);
        };
    }

    private Node literal(int c) {
        return EscapeParser.literal(c, flags);
    }

    private boolean atQuantifier() {
        int c = source.peek();
        return c == '*' || c == '+' || c == '?' || c == '{' && source.countsEnd() > 0;
    }

    private Node parseQuantifier(boolean repeatable, List<Node> items) throws RegexSyntaxException {
        int start = source.position();
        int min = 0;
        int max = Node.UNLIMITED;
        switch (source.next()) {
            case '+' -> min = 1;
            case '?' -> max = 1;
            case '{' -> {
                min = source.number();
                max = min;
                if (source.accept(",")) {
                    max = source.atDigit() ? source.number() : Node.UNLIMITED;
                }
                source.accept("}");
                if (min > MAX_REPEAT || max > MAX_REPEAT && max != Node.UNLIMITED) {
                    throw source.error("a repeat count is above 65535", "Use a smaller count, or * or +.");
                }
                if (min > max) {
                    throw source.error("the repeat counts are out of order", "Write the smaller count first.");
                }
            }
            default -> min = 0;
        }
        while (source.accept("\\Q\\E") || source.accept("\\E") || skipSpaceOrComment()) {
            // PCRE2 allows them before the second sign of a quantifier too
        }
        Mode mode = flags.ungreedy() ? Mode.LAZY : Mode.GREEDY;
        if (source.accept("+")) {
            mode = Mode.POSSESSIVE;
        } else if (source.accept("?")) {
            mode = flags.ungreedy() ? Mode.GREEDY : Mode.LAZY;
        }
        if (!repeatable) {
            throw new RegexSyntaxException(
                    start,
                    "the quantifier has nothing to repeat",
                    "Put a character or a group before it, or escape it with a backslash.");
        }
        return new Node.Repeat(items.get(items.size() - 1), min, max, mode);
    }
}
