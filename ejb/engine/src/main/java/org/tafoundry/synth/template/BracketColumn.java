package org.tafoundry.synth.template;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.synth.cim.vocabulary.NameWords;

/**
 * A column in square brackets: a level, a time, a thread, a logger, a process.
 *
 * @param texts what was seen in it, with the brackets
 * @param beforeLogger whether the class that writes stands in the bracket behind it
 */
record BracketColumn(List<String> texts, boolean beforeLogger) {

    private static final Pattern THREAD_CLASS_LINE = Pattern.compile("[^:\\]]+:.+@\\d+");

    static final Pattern THREAD = Pattern.compile(
            "(?i)main|[\\w.-]*(?:thread|exec|pool|worker|schedul|timer|reactor|eventloop|dispatcher)[\\w .#-]*");

    /** The kind of an event, as programs name the class of it. */
    private static final Pattern EVENT = Pattern.compile("(?:[a-z]\\w*\\.)++[A-Z]\\w*Event");

    /** A word and the value that it names: {@code pid 7}, {@code pool "blue"}. */
    private static final Pattern LABELLED = Pattern.compile(
            "(?<label>[A-Za-z][A-Za-z_]{1,20})(?<sign>[ =:] ?)(?:\"(?<quoted>[^\"]*)\"|(?<=[=:] ?)[^\\s\"]+|\\d+)");

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z][\\w.-]*\\\\[\\w.$-]+");

    BracketColumn {
        texts = List.copyOf(texts);
    }

    /** Whether it holds dotted names of classes. */
    boolean loggers() {
        return all(inner(), HeaderColumn.LOGGER);
    }

    /** Whether it holds levels. */
    boolean levels() {
        return all(inner(), HeaderColumn.LEVEL);
    }

    /** The regex of the column; its groups are named with the help of the names taken before. */
    String regex(HeaderNames names) {
        return "\\[" + held(names) + "\\]";
    }

    private String held(HeaderNames names) {
        List<String> inner = inner();
        List<HeaderToken> first = HeaderScanner.scan(inner.get(0));
        if (levels()) {
            return "\\s*" + names.group("log_level", "[A-Za-z]+") + "\\s*";
        }
        if (!first.isEmpty()
                && first.get(0).type().time()
                && first.get(0).end() == inner.get(0).length()) {
            return names.group("timestamp", "[^\\]]+");
        }
        if (all(inner, THREAD_CLASS_LINE)) {
            return names.group(
                    "context",
                    names.group("thread", "[^:\\]]+") + ":" + names.group("logger", "[^\\]]+") + "@"
                            + names.group("line", "\\d+"));
        }
        if (all(inner, Pattern.compile("\\d+"))) {
            return names.group("pid", "\\d+");
        }
        if (all(inner, Pattern.compile("\\d+:[0-9A-Fa-f]+"))) {
            return names.group("pid", "\\d+") + ":" + names.group("thread", "[0-9A-Fa-f]+");
        }
        if (AccountAtAddress.all(inner)) {
            return AccountAtAddress.regex(names);
        }
        if (ClientEnd.all(inner)) {
            return ClientEnd.regex(names);
        }
        if (ClientEnd.serves(inner, names)) {
            return ClientEnd.who(inner, names);
        }
        String label = label(inner);
        if (!label.isEmpty()) {
            Matcher named = LABELLED.matcher(inner.get(0));
            boolean quoted = named.matches() && named.group("quoted") != null;
            String value = quoted ? "\"" + names.group(label, "[^\"\\]]*") + "\"" : names.group(label, "[^\\]]+?");
            return "\\s*" + LeftContext.literal(named.group("label") + named.group("sign")) + value + "\\s*";
        }
        List<String> told =
                inner.stream().filter(v -> !v.isEmpty() && !v.equals("-")).toList();
        if (told.size() > 1 && all(told, EVENT)) {
            return names.group("event_name", "[^\\]]*");
        }
        if (told.size() > 1 && all(told, ACCOUNT)) {
            return names.group("user", "[^\\]]*");
        }
        String name = loggers() ? "logger" : beforeLogger || QuotedColumn.most(inner, THREAD) ? "thread" : "context";
        boolean padded = texts.stream().anyMatch(t -> t.startsWith("[ ") || t.endsWith(" ]"));
        return padded ? "\\s*" + names.group(name, "[^\\]]*?") + "\\s*" : names.group(name, "[^\\]]*");
    }

    /** The name of the values behind the word with which all begin to say what they are; empty where they do not. */
    private static String label(List<String> inner) {
        Set<String> labels = new HashSet<>();
        for (String text : inner) {
            Matcher named = LABELLED.matcher(text);
            if (!named.matches()) {
                return "";
            }
            labels.add(named.group("label") + named.group("sign") + (named.group("quoted") == null));
        }
        Matcher first = LABELLED.matcher(inner.get(0));
        String name = first.matches() ? String.join("_", NameWords.of(first.group("label"))) : "";
        return labels.size() == 1 && !DefaultFields.NAMES.contains(name) ? name : "";
    }

    private List<String> inner() {
        return texts.stream().map(t -> t.substring(1, t.length() - 1).strip()).toList();
    }

    private static boolean all(List<String> texts, Pattern pattern) {
        return texts.stream().allMatch(t -> pattern.matcher(t).matches());
    }
}
