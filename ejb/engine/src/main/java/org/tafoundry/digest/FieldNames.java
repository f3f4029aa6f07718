package org.tafoundry.digest;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;

/** The fields that a stanza's settings make, by their names alone; nothing is compiled or run. */
final class FieldNames {
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?P?<([A-Za-z_]\\w*)>");
    private static final Pattern TARGET = Pattern.compile("(?i)\\bAS(?:NEW)?\\s+\"?([A-Za-z_][\\w.]*)");
    private static final Pattern OUTPUT = Pattern.compile("(?i)\\bOUTPUT(?:NEW)?\\s");
    private static final Pattern KEYWORD = Pattern.compile("(?i)AS|OUTPUT(?:NEW)?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w.]*");
    private static final Pattern FORMAT_TARGET = Pattern.compile("([A-Za-z_]\\w*)::");

    private FieldNames() {}

    static SortedSet<String> of(ConfStanza stanza) {
        SortedSet<String> names = new TreeSet<>();
        stanza.all().forEach(setting -> add(setting, names));
        return names;
    }

    private static void add(ConfSetting setting, SortedSet<String> names) {
        String key = setting.key();
        if (key.startsWith("EXTRACT-") || key.equals("REGEX")) {
            all(NAMED_GROUP, setting.value(), names);
        } else if (key.startsWith("FIELDALIAS-")) {
            all(TARGET, setting.value(), names);
        } else if (key.startsWith("EVAL-")) {
            names.add(key.substring("EVAL-".length()));
        } else if (key.regionMatches(true, 0, "LOOKUP-", 0, "LOOKUP-".length())) {
            outputs(setting.value(), names);
        } else if (key.equals("FORMAT")) {
            all(FORMAT_TARGET, setting.value(), names);
        }
    }

    private static void outputs(String lookup, SortedSet<String> names) {
        Matcher output = OUTPUT.matcher(lookup);
        if (!output.find()) {
            return;
        }
        List<String> words = List.of(lookup.substring(output.start()).split("[\\s,]+"));
        for (int i = 0; i < words.size(); i++) {
            boolean renamed = i + 1 < words.size() && words.get(i + 1).equalsIgnoreCase("AS");
            String word = words.get(i).replace("\"", "");
            if (!renamed
                    && !KEYWORD.matcher(word).matches()
                    && WORD.matcher(word).matches()) {
                names.add(word);
            }
        }
    }

    private static void all(Pattern pattern, String text, SortedSet<String> names) {
        pattern.matcher(text).results().forEach(found -> names.add(found.group(1)));
    }
}
