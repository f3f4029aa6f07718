package org.tafoundry.synth.time;

/**
 * An event and its own time, for which a TIME_PREFIX is sought.
 *
 * @param event the event
 * @param hit its time
 */
record PrefixSample(String event, TimeHit hit) {

    String before() {
        return event.substring(0, hit.start());
    }
}
