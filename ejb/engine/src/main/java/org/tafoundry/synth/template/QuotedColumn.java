package org.tafoundry.synth.template;

import java.util.List;
import java.util.regex.Pattern;
import org.tafoundry.synth.layout.ColumnNaming;

/**
 * A column in quotes: a request, what a browser says of itself, the page before.
 *
 * @param texts what was seen in it, with the quotes
 */
record QuotedColumn(List<String> texts) {

    private static final Pattern REQUEST = Pattern.compile("^[A-Z]{3,16} \\S+");
    private static final Pattern AGENT = Pattern.compile("^(?:Mozilla/|curl/|[A-Za-z][\\w.-]*/\\d+\\.\\d)");
    private static final Pattern REFERRER = Pattern.compile("^https?://");
    private static final Pattern TARGET = Pattern.compile("/\\S*|\\*");

    QuotedColumn {
        texts = List.copyOf(texts);
    }

    /** The regex of the column; its groups are named with the help of the names taken before. */
    String regex(HeaderNames names) {
        List<String> inner = texts.stream()
                .filter(t -> t.startsWith("\""))
                .map(t -> t.substring(1, t.length() - 1))
                .toList();
        if (most(inner, REQUEST)) {
            return "\"(?:" + names.group("http_method", "[A-Z]+") + "\\s+" + names.group("url", "[^\\s\"]*") + "(?:\\s+"
                    + names.group("http_version", "[^\"\\s]+") + ")?|[^\"]*)\"";
        }
        if (names.has("http_method") && !names.has("url") && inner.stream().allMatch(TARGET.asMatchPredicate())) {
            return "\"" + names.group("url", "[^\"]*") + "\"";
        }
        String name = most(inner, AGENT)
                ? "http_user_agent"
                : most(inner, REFERRER)
                        ? "http_referrer"
                        : ColumnNaming.telling(inner).orElse("quoted_text");
        return "\"" + names.group(name, "[^\"]*") + "\"";
    }

    /** Whether most of what says anything looks so. */
    static boolean most(List<String> texts, Pattern pattern) {
        long told = texts.stream().filter(t -> !t.isEmpty() && !t.equals("-")).count();
        long hits = texts.stream().filter(t -> pattern.matcher(t).find()).count();
        return hits > 0 && hits * 2 > told;
    }
}
