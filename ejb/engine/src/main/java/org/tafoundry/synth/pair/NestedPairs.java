package org.tafoundry.synth.pair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pairs in brackets that stand inside other pairs: {@code (DATA=(PROGRAM=loom)(CALLER=(HOST=ws7)(USER=mia)))}. */
public final class NestedPairs {

    private static final int DEEPEST = 12;
    private static final int MOST_OWNERS = 20;
    private static final int LONGEST = 20_000;

    private static final Pattern NESTED =
            Pattern.compile("\\([A-Za-z_][\\w.$-]{0,60}+ ?= ?\\([A-Za-z_][\\w.$-]{0,60}+ ?= ?");
    private static final Pattern PORT = Pattern.compile("(?i)port");
    private static final Pattern MACHINE = Pattern.compile("(?i)host(?:_?name)?|machine");
    private static final Pattern USER = Pattern.compile("(?i)user(?:_?name)?");
    private static final Pattern OPENING = Pattern.compile("\\(([A-Za-z_][\\w.$-]{0,60}+) ?= ?");

    /**
     * A key that several things have, each a value of its own.
     *
     * @param owner the key of the pair around it
     * @param key the key
     * @param client whether a user stands beside it, whose machine it is
     */
    public record Owned(String owner, String key, boolean client) implements Comparable<Owned> {

        @Override
        public int compareTo(Owned other) {
            int byKey = key.compareTo(other.key);
            return byKey == 0 ? owner.compareTo(other.owner) : byKey;
        }

        /** PCRE2 whose group 1 is the value: in the brackets of its owner, and of nothing else inside of it. */
        public String regex() {
            String other = "\\([^()]*+\\)";
            return "\\(" + literal(owner) + " ?= ?(?:" + other + "\\s?)*?\\(" + literal(key) + " ?= ?(?<" + name()
                    + ">[^()=\\s](?:[^()=\\r\\n]*[^()=\\s])?)\\)";
        }

        /** A name for the value, unlike that of any other owner's. */
        public String name() {
            return client ? "client_host" : (owner + "_" + key).replaceAll("\\W", "_");
        }

        private static String literal(String text) {
            return text.replaceAll("[.$]", "\\\\$0");
        }
    }

    private NestedPairs() {}

    /** Whether most of these texts hold such pairs. */
    static boolean present(List<String> texts) {
        long nested = texts.stream().filter(t -> NESTED.matcher(t).find()).count();
        return nested > 1 && nested * 2 > texts.size();
    }

    /** The names of such keys: alone they do not say whose value it is. */
    static Set<String> keys(List<String> texts) {
        return owned(texts).stream().map(Owned::key).collect(Collectors.toSet());
    }

    /** The keys that stand inside of several others, and the ports beside them. */
    public static List<Owned> owned(List<String> texts) {
        Map<String, TreeSet<String>> owners = new TreeMap<>();
        Map<String, TreeSet<String>> keys = new TreeMap<>();
        for (String text : texts) {
            if (text.length() < LONGEST && NESTED.matcher(text).find()) {
                look(text, owners, keys);
            }
        }
        List<Owned> found = new ArrayList<>();
        owners.forEach((key, all) -> {
            boolean port = PORT.matcher(key).matches()
                    && all.stream().anyMatch(o -> keys.get(o).stream()
                            .anyMatch(k -> owners.get(k).size() > 1));
            if (all.size() > 1 || port) {
                all.forEach(o -> found.add(new Owned(
                        o,
                        key,
                        MACHINE.matcher(key).matches()
                                && keys.get(o).stream()
                                        .anyMatch(k -> USER.matcher(k).matches()))));
            }
        });
        return found.subList(0, Math.min(MOST_OWNERS, found.size()));
    }

    /** Notes the owners of the keys with values, and the keys of the owners. */
    private static void look(String text, Map<String, TreeSet<String>> owners, Map<String, TreeSet<String>> keys) {
        Deque<String> open = new ArrayDeque<>();
        Matcher opening = OPENING.matcher(text);
        for (int at = 0; at < text.length() && open.size() < DEEPEST; at++) {
            char c = text.charAt(at);
            if (c == ')') {
                open.pollLast();
            } else if (c == '(') {
                boolean key = opening.region(at, text.length()).lookingAt();
                String name = key ? opening.group(1) : "";
                boolean leaf = key && opening.end() < text.length() && text.charAt(opening.end()) != '(';
                if (leaf && !open.isEmpty() && !open.peekLast().isEmpty()) {
                    owners.computeIfAbsent(name, k -> new TreeSet<>()).add(open.peekLast());
                    keys.computeIfAbsent(open.peekLast(), k -> new TreeSet<>()).add(name);
                }
                open.addLast(name);
            }
        }
    }
}
