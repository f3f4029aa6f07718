package org.tafoundry.synth.sensitive;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.tafoundry.order.SampleAnalysis.SensitiveData;

/** Counts the events that hold sensitive data, kind by kind, while a sample streams by. */
public final class SensitiveScanner {

    /** Longer events are looked at in their first part only: a bound that keeps a hostile sample cheap. */
    private static final int MOST_CHARACTERS = 20_000;

    private static final class Count {
        private long events;
        private String example = "";
    }

    private final Map<SensitiveKind, Count> counts = new EnumMap<>(SensitiveKind.class);

    /** Looks at one event. */
    public void accept(String raw) {
        String text = raw.length() > MOST_CHARACTERS ? raw.substring(0, MOST_CHARACTERS) : raw;
        Traits traits = Traits.of(text);
        for (SensitiveKind kind : SensitiveKind.values()) {
            if (traits.allow(kind)) {
                look(kind, text);
            }
        }
    }

    /** What was found, in the order of the kinds; examples are masked. */
    public List<SensitiveData> result() {
        return counts.entrySet().stream()
                .map(e -> new SensitiveData(e.getKey().label(), e.getValue().events, e.getValue().example))
                .toList();
    }

    private void look(SensitiveKind kind, String text) {
        Matcher matcher = kind.pattern().matcher(text);
        while (matcher.find()) {
            if (kind.confirmed(matcher.group(1))) {
                Count count = counts.computeIfAbsent(kind, k -> new Count());
                count.events++;
                if (count.example.isEmpty()) {
                    count.example = Redactor.mask(matcher.group(1));
                }
                return;
            }
        }
    }
}
