package org.tafoundry.synth.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps a choice of the events that stream by, so that every form is there and frequent forms do not crowd it out. */
public final class EventReservoir {

    private static final int MOST_FORMS = 4_000;
    private static final int MOST_PER_FORM = 40;
    private static final int MOST = 8_000;
    private static final int SIGNATURE = 120;

    /** So many events are all kept: a small sample is a choice that somebody made already. */
    private static final int FIRST = 3_000;

    private static final class Form {
        private final List<String> events = new ArrayList<>(2);
        private long count;
    }

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
            form.events.add(raw);
            kept++;
        } else if (!form.events.isEmpty() && Long.bitCount(form.count) == 1) {
            // at doubling distances a later event takes a place, so that slow changes are seen
            form.events.set(Long.numberOfTrailingZeros(form.count) % form.events.size(), raw);
        }
    }

    /** The events kept, form by form. */
    public List<String> kept() {
        List<String> all = new ArrayList<>(kept);
        forms.values().forEach(f -> all.addAll(f.events));
        all.addAll(others.events);
        return all;
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
