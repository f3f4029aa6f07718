package org.tafoundry.foundry;

import java.util.Map;
import java.util.TreeMap;
import org.tafoundry.finding.Location;

/** Numbers the events of all samples in one row, and tells of such a number which event of which sample it is. */
final class SamplePlaces {
    private final TreeMap<Long, String> samples = new TreeMap<>();
    private long last;

    /** The number of an event in the row; samples come one after the other, and their events in order. */
    long add(String sample, long event) {
        if (samples.isEmpty() || !samples.lastEntry().getValue().equals(sample)) {
            samples.put(last, sample);
        }
        last = Math.max(last, samples.lastKey() + event);
        return samples.lastKey() + event;
    }

    /** The place of an event of the row. */
    Location of(long number) {
        Map.Entry<Long, String> sample = samples.lowerEntry(number);
        return Location.file(sample.getValue()).atEvent(number - sample.getKey());
    }
}
