package org.tafoundry.synth.setting;

import java.util.Objects;

/** What a transform does. */
public sealed interface TransformRule {

    /** What a transform of search time does: it takes fields from the event's text or from another field. */
    sealed interface SearchTime extends TransformRule permits RegexRule, DelimiterRule {}

    /**
     * Index time: what matches is no event.
     *
     * @param regex PCRE2
     */
    record Drop(String regex) implements TransformRule {
        public Drop {
            Objects.requireNonNull(regex, "regex");
        }
    }

    /**
     * Index time: the event's host is what a group holds.
     *
     * @param regex PCRE2
     * @param group number of the group, from 1
     */
    record Host(String regex, int group) implements TransformRule {
        public Host {
            Objects.requireNonNull(regex, "regex");
        }
    }

    /**
     * Index time: the event's time is computed.
     *
     * @param expression an eval expression that gives seconds since 1970
     */
    record Time(String expression) implements TransformRule {
        public Time {
            Objects.requireNonNull(expression, "expression");
        }
    }
}
