package org.tafoundry.synth.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keeps a choice of the events that stream by, so that every form is there and frequent forms do not crowd it out. */
public final class EventReservoir {

    private static final int MOST_FORMS = 4_000;
    private static final int MOST_PER_FORM = 40;
    private static final int MOST = 8_000;
    private static final int SIGNATURE = 120;

    /** So many events are all kept: a small sample is a choice that somebody made already. */
    private static final int FIRST = 3_000;

    /** So much of an event of text is looked at, and so much of one that is a document, which is whole or nothing. */
    private static final int LONGEST_TEXT = 16_000;

    private static final int LONGEST_DOCUMENT = 1_000_000;

    private static final class Form {
        private final List<Kept> events = new ArrayList<>(2);
        private long count;
    }

    private record Kept(long number, String event) {}

    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Form others = new Form();
    private int kept;
    private long events;
    private int longest;

    /** Looks at one event. */
    public void accept(String raw) {
        events++;
        longest = Math.max(longest, raw.length());
        String signature = EventForm.of(raw, SIGNATURE);
        Form form = forms.get(signature);
        if (form == null) {
            form = forms.size() < MOST_FORMS ? new Form() : others;
            if (form != others) {
                forms.put(signature, form);
            }
        }
        form.count++;
        if ((form.events.size() < MOST_PER_FORM || events <= FIRST) && kept < MOST) {
            form.events.add(new Kept(events, cut(raw)));
            kept++;
        } else if (!form.events.isEmpty() && Long.bitCount(form.count) == 1) {
            // at doubling distances a later event takes a place, so that slow changes are seen
            form.events.set(Long.numberOfTrailingZeros(form.count) % form.events.size(), new Kept(events, cut(raw)));
        }
    }

    private static String cut(String raw) {
        int first = 0;
        while (first < raw.length() && Character.isWhitespace(raw.charAt(first))) {
            first++;
        }
        boolean document = first < raw.length() && "{[<".indexOf(raw.charAt(first)) >= 0;
        return raw.substring(0, Math.min(raw.length(), document ? LONGEST_DOCUMENT : LONGEST_TEXT));
    }

    /** The events kept, form by form; of very long ones their beginning. */
    public List<String> kept() {
        return all().map(Kept::event).toList();
    }

    /** The same in the order of the sample. */
    public List<String> inOrder() {
        return all().sorted(Comparator.comparingLong(Kept::number))
                .map(Kept::event)
                .toList();
    }

    private Stream<Kept> all() {
        return Stream.concat(forms.values().stream(), Stream.of(others)).flatMap(f -> f.events.stream());
    }

    /** Number of events seen. */
    public long events() {
        return events;
    }

    /** Length of the longest event in characters. */
    public int longest() {
        return longest;
    }
}
