package org.tafoundry.splunk.regex.syntax;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/** Reads \p{…}, \P{…} and \pL; p or P is next. */
final class UnicodeProperty {

    private static final Map<String, CharSet> CACHE = new ConcurrentHashMap<>();
    private static final List<String> CATEGORIES = List.of(
            "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "", "Zs", "Zl", "Zp", "Cc", "Cf",
            "", "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf");
    private static final Map<String, IntPredicate> KNOWN = known();

    private final Source source;
    private final GroupTable groups;

    UnicodeProperty(Source source, GroupTable groups) {
        this.source = source;
        this.groups = groups;
    }

    CharSet read() throws RegexSyntaxException {
        int start = source.position() - 1;
        boolean negated = source.next() == 'P';
        if (source.atEnd()) {
            throw source.error("\\p needs a property", "Write \\pL or \\p{Lu}.");
        }
        String name;
        if (source.accept("{")) {
            int close = source.text().indexOf('}', source.position());
            if (close < 0) {
                throw source.error("a property has no closing brace", "Write \\p{Lu}.");
            }
            name = source.text().substring(source.position(), close);
            source.position(close + 1);
        } else {
            name = Character.toString(source.next());
        }
        String plain = name.replaceAll("[ _\\-\\t]", "").toLowerCase(Locale.ROOT);
        if (plain.startsWith("^")) {
            negated = !negated;
            plain = plain.substring(1);
        }
        CharSet set = set(plain, start, name);
        if (negated) {
            groups.negatedProperty(start);
        }
        return negated ? set.complement() : set;
    }

    private CharSet set(String plain, int start, String name) throws RegexSyntaxException {
        IntPredicate known = KNOWN.get(plain);
        if (known != null) {
            return CACHE.computeIfAbsent(plain, p -> collect(known));
        }
        String script = plain.replaceFirst("^(?:sc|scx|script|scriptextensions)[:=]", "");
        for (Character.UnicodeScript candidate : Character.UnicodeScript.values()) {
            if (candidate.name().replace("_", "").toLowerCase(Locale.ROOT).equals(script)) {
                groups.problem(
                        RegexProblem.Kind.APPROXIMATE,
                        start,
                        "the script " + name + " is run without the characters it shares with other scripts",
                        "Write the wanted characters as ranges.");
                return CACHE.computeIfAbsent(script, p -> collect(c -> Character.UnicodeScript.of(c) == candidate));
            }
        }
        throw RegexSyntaxException.unsupported(
                start, "The property " + name, "Use a general category such as \\p{L} or \\p{Nd}.");
    }

    private static CharSet collect(IntPredicate predicate) {
        CharSetBuilder builder = new CharSetBuilder();
        int first = -1;
        for (int c = 0; c <= CharSet.MAX + 1; c++) {
            boolean in = c <= CharSet.MAX && predicate.test(c);
            if (in && first < 0) {
                first = c;
            } else if (!in && first >= 0) {
                builder.add(first, c - 1);
                first = -1;
            }
        }
        return builder.build();
    }

    private static Map<String, IntPredicate> known() {
        Map<String, IntPredicate> known = new HashMap<>();
        for (int type = 0; type < CATEGORIES.size(); type++) {
            String category = CATEGORIES.get(type).toLowerCase(Locale.ROOT);
            int wanted = type;
            if (!category.isEmpty()) {
                known.put(category, c -> Character.getType(c) == wanted);
                known.merge(category.substring(0, 1), c -> Character.getType(c) == wanted, IntPredicate::or);
            }
        }
        IntPredicate cased = c -> Character.getType(c) >= 1 && Character.getType(c) <= 3;
        IntPredicate space =
                c -> Character.isSpaceChar(c) || NamedSets.SPACE.contains(c) || NamedSets.VERTICAL.contains(c);
        IntPredicate alnum = known.get("l").or(known.get("n"));
        Arrays.asList("l&", "lc").forEach(name -> known.put(name, cased));
        Arrays.asList("xsp", "xps").forEach(name -> known.put(name, space.or(NamedSets.HORIZONTAL::contains)));
        known.put("xan", alnum);
        known.put("xwd", alnum.or(c -> c == '_'));
        known.put("any", c -> true);
        return known;
    }
}
