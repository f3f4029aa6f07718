package org.tafoundry.synth.template;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What tells where a value stands.
 *
 * @param before regex of the text before the value
 * @param behind regex of the text that follows it; empty when that does not matter
 * @param told the same in words
 */
record Context(String before, String behind, String told) {

    Context {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(behind, "behind");
        Objects.requireNonNull(told, "told");
    }

    /** The context of a slot: this many chunks before it and behind it. */
    static Context of(Slot slot, int before, int behind) {
        return new Context(
                LeftContext.of(slot, before), LeftContext.right(slot, behind), Words.around(slot, before, behind));
    }

    /** One regex for a value in any of these contexts. */
    static String rule(List<Context> contexts, String group, String value) {
        if (contexts.size() == 1) {
            Context only = contexts.get(0);
            return only.before + group + (only.behind.isEmpty() ? "" : "(?=" + only.behind + ")");
        }
        return contexts.stream()
                .map(c -> c.before + (c.behind.isEmpty() ? "" : "(?=" + value + c.behind + ")"))
                .collect(Collectors.joining("|", "(?:", ")" + group));
    }

    /** Whether both are the same regex. */
    boolean same(Context other) {
        return before.equals(other.before) && behind.equals(other.behind);
    }
}
