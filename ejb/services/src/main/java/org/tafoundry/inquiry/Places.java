package org.tafoundry.inquiry;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Places that are taken and left; one person never has all of them. Any thread may ask. */
final class Places {
    private final int most;
    private final Map<UUID, Integer> taken = new HashMap<>();

    /**
     * So many free places.
     *
     * @param most how many there are, at least two
     */
    Places(int most) {
        this.most = most;
    }

    /** Takes a place for a person; false when there is none for them. */
    synchronized boolean take(UUID person) {
        int theirs = taken.getOrDefault(person, 0);
        int all = taken.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= most || theirs >= most - 1) {
            return false;
        }
        taken.put(person, theirs + 1);
        return true;
    }

    /** Leaves a place that was taken. */
    synchronized void leave(UUID person) {
        taken.computeIfPresent(person, (who, theirs) -> theirs == 1 ? null : theirs - 1);
    }
}
