package org.tafoundry.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.digest.AddOnDigest;
import org.tafoundry.digest.AddOnPassage;

/**
 * The shapes of the log that an add-on was made for, from the sample events that come with it: the words that many events
 * have, and a sign for everything that differs from event to event, so that no value is kept.
 */
final class LogShapes {
    private static final Pattern EVENT = Pattern.compile("<raw><!\\[CDATA\\[(.{1,4000}?)\\]\\]>", Pattern.DOTALL);
    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final int MOST_EVENTS = 100;
    private static final int MOST_SHAPES = 20;
    private static final int LONGEST_SHAPE = 400;
    private static final int FEWEST = 2;

    private LogShapes() {}

    /** The passages of an add-on's sample events; none when it brings none. */
    static List<Passage> of(AddOnFiles addOn) {
        PassageFacts facts = facts(addOn);
        return Passages.of(
                "Shapes of the log of " + addOn.id(),
                String.join(" ", facts.sourcetypes()) + "\n" + String.join(" ", facts.fields()) + "\n\n"
                        + String.join("\n\n", shapes(addOn)),
                facts);
    }

    /** The different shapes of an add-on's sample events, at most {@value #MOST_SHAPES}. */
    static Set<String> shapes(AddOnFiles addOn) {
        List<String> events = events(addOn);
        Set<String> form = form(events);
        Set<String> shapes = new LinkedHashSet<>();
        for (String event : events) {
            if (shapes.size() < MOST_SHAPES) {
                shapes.add(shape(event, form));
            }
        }
        return shapes;
    }

    private static List<String> events(AddOnFiles addOn) {
        List<String> events = new ArrayList<>();
        addOn.files().keySet().stream()
                .filter(path -> path.startsWith("samples/") && path.endsWith(".xml"))
                .flatMap(path -> addOn.text(path).stream())
                .forEach(text -> {
                    Matcher event = EVENT.matcher(text);
                    while (events.size() < MOST_EVENTS && event.find()) {
                        events.add(event.group(1));
                    }
                });
        return events;
    }

    /** Words of letters that several events have, each event counted once. */
    private static Set<String> form(List<String> events) {
        Map<String, Integer> counts = new HashMap<>();
        for (String event : events) {
            Set<String> words = new HashSet<>();
            Matcher run = RUN.matcher(event);
            while (run.find()) {
                words.add(run.group());
            }
            words.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(word -> word.getValue() >= Math.max(FEWEST, events.size() / 4))
                .map(Map.Entry::getKey)
                .filter(word -> word.chars().allMatch(c -> Character.isLetter(c) || c == '_'))
                .collect(Collectors.toSet());
    }

    private static String shape(String event, Set<String> form) {
        String shape = RUN.matcher(event)
                .replaceAll(run -> form.contains(run.group()) ? run.group() : "*")
                .replaceAll("\\s+", " ");
        return shape.length() <= LONGEST_SHAPE ? shape : shape.substring(0, LONGEST_SHAPE);
    }

    private static PassageFacts facts(AddOnFiles addOn) {
        SortedSet<String> sourcetypes = new TreeSet<>();
        SortedSet<String> fields = new TreeSet<>();
        SortedSet<String> models = new TreeSet<>();
        for (AddOnPassage stanza : AddOnDigest.of(addOn)) {
            sourcetypes.addAll(stanza.sourcetypes());
            fields.addAll(stanza.fields());
            models.addAll(stanza.models());
        }
        return new PassageFacts(List.copyOf(sourcetypes), List.copyOf(fields), List.copyOf(models));
    }
}
