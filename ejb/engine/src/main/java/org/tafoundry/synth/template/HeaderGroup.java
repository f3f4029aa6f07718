package org.tafoundry.synth.template;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Events whose beginnings are looked at together, place by place.
 *
 * @param events the events, each cut into tokens
 */
record HeaderGroup(List<Event> events) {

    /** Share of a group's events that must agree on a column. */
    private static final double AGREE = 0.9;

    /** So many events with their time in the same place are no accident. */
    private static final int FEWEST_ANCHORED = 4;

    /** In fewer events words in capitals may stand in one place by chance. */
    private static final int FEWEST_DEEDS = 6;

    private static final Pattern LOUD = Pattern.compile("[A-Z][A-Z]+(?:[_-]?[A-Z]+)*");

    /** So many columns may stand before the time. */
    private static final int FARTHEST = 8;

    /** More words before a payload are a sentence. */
    private static final int MOST_WORDS = 3;

    /**
     * An event.
     *
     * @param event its text
     * @param tokens the tokens that it begins with
     */
    record Event(String event, List<HeaderToken> tokens) {}

    HeaderGroup {
        events = List.copyOf(events);
    }

    /** These events. */
    static HeaderGroup of(List<String> events) {
        List<Event> scanned =
                events.stream().map(e -> new Event(e, HeaderScanner.scan(e))).toList();
        TreeSet<String> hosts = new TreeSet<>();
        for (Event s : scanned) {
            s.tokens().stream()
                    .limit(FARTHEST)
                    .filter(t -> t.type() == HeaderType.HOST)
                    .forEach(t -> hosts.add(t.text()));
        }
        scanned.forEach(s -> hosted(s.tokens(), hosts));
        return new HeaderGroup(scanned);
    }

    /** What is the host of other events is one behind a time, also where no program stands behind it. */
    private static void hosted(List<HeaderToken> tokens, Set<String> hosts) {
        for (int i = 1; i < Math.min(tokens.size(), FARTHEST); i++) {
            HeaderToken token = tokens.get(i);
            boolean word = token.type() == HeaderType.NAME || token.type() == HeaderType.WORD;
            if (word && tokens.get(i - 1).type().time() && hosts.contains(token.text())) {
                tokens.set(i, new HeaderToken(HeaderType.HOST, token.text(), token.start(), token.end()));
                return;
            }
        }
    }

    /** Number of the events. */
    int size() {
        return events.size();
    }

    /** Whether all events have the same number of words from here to their time: these are columns, whatever they say. */
    private boolean anchored(int place) {
        if (events.size() < FEWEST_ANCHORED) {
            return false;
        }
        for (int anchor = place + 1; anchor <= place + FARTHEST; anchor++) {
            int at = anchor;
            if (events.stream().allMatch(s -> typeAt(s, at).time())) {
                return IntStream.range(place, anchor)
                        .anyMatch(p -> events.stream()
                                        .map(s -> s.tokens().get(p).text())
                                        .distinct()
                                        .count()
                                > 1);
            }
        }
        return false;
    }

    /** Whether a few words only stand between here and the payload, whatever they say. */
    boolean beforePayload(int place) {
        if (events.size() < FEWEST_ANCHORED || events.stream().allMatch(s -> payload(s, place))) {
            return false;
        }
        int left = 0;
        for (Event s : events) {
            int end = place;
            while (!payload(s, end)
                    && end <= place + MOST_WORDS
                    && !typeAt(s, end).strong()) {
                end++;
            }
            if (!payload(s, end) || end - place > MOST_WORDS) {
                return false;
            }
            left = Math.max(left, end - place);
        }
        return left > 0;
    }

    /** Whether all events have a word in capitals here, of several that come again: the name of what happened. */
    boolean deed(int place) {
        // behind a level stands what writes
        return loud(place)
                && dominant(place - 1) != HeaderType.LEVEL
                && !columnBehind(place + 1)
                && !columnBehind(place + 2)
                && !(loud(place + 1) && (loud(place + 2) || place > 0 && loud(place - 1)));
    }

    /** Whether columns go on: a time or a level behind it says that words before them are no event's name. */
    private boolean columnBehind(int place) {
        HeaderType next = dominant(place);
        return next.time() || next == HeaderType.LEVEL || next == HeaderType.PROGRAM || next == HeaderType.LOGGER;
    }

    private boolean loud(int place) {
        if (place < 1 || events.size() < (beforePayload(place) ? FEWEST_ANCHORED : FEWEST_DEEDS)) {
            return false;
        }
        TreeSet<String> words = new TreeSet<>();
        for (Event s : events) {
            boolean loud = place < s.tokens().size()
                    && !typeAt(s, place).strong()
                    && LOUD.matcher(s.tokens().get(place).text()).matches();
            if (!loud) {
                return false;
            }
            words.add(s.tokens().get(place).text());
        }
        return words.size() > (beforePayload(place) ? 1 : 2) && words.size() < events.size();
    }

    /** Whether the payload stands here. */
    static boolean payload(Event s, int place) {
        return place < s.tokens().size()
                && FreeText.PAYLOAD.strip().equals(s.tokens().get(place).text());
    }

    /** Whether the events agree on a column here. */
    boolean agreed(int place) {
        if (anchored(place) || beforePayload(place) || deed(place)) {
            return true;
        }
        TreeSet<String> words = new TreeSet<>();
        boolean wordy = false;
        for (Event s : events) {
            if (place < s.tokens().size()) {
                words.add(s.tokens().get(place).text());
                wordy |= s.tokens().get(place).type() == HeaderType.WORD;
            }
        }
        if (wordy && words.size() <= Math.max(2, events.size() / 8)) {
            return events.size() >= 8 || words.size() == 1 && events.size() >= 3;
        }
        HeaderType most = dominant(place);
        if (most == HeaderType.WORD) {
            HeaderType next = dominant(place + 1);
            return words.size() <= Math.max(3, events.size() / 2)
                    && (next.time() || next == HeaderType.QUOTED || next == HeaderType.LOGGER)
                    && share(place + 1, next) >= AGREE;
        }
        return share(place, most) >= AGREE;
    }

    /** The most frequent type at a place; a dash stands for a missing value of any type. */
    HeaderType dominant(int place) {
        Map<HeaderType, Integer> counts = new EnumMap<>(HeaderType.class);
        events.forEach(s -> counts.merge(typeAt(s, place), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(e -> e.getKey() != HeaderType.DASH || counts.size() == 1)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(HeaderType.WORD);
    }

    private double share(int place, HeaderType type) {
        long good = events.stream()
                .map(s -> typeAt(s, place))
                .filter(t -> t == type || t == HeaderType.DASH)
                .count();
        return (double) good / events.size();
    }

    /** The type of an event's token at a place; behind the last one words follow. */
    static HeaderType typeAt(Event s, int place) {
        return place < s.tokens().size() ? s.tokens().get(place).type() : HeaderType.WORD;
    }
}
