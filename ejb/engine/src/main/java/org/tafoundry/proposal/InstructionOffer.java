package org.tafoundry.proposal;

import java.util.List;
import java.util.Objects;

/**
 * What becomes of an add-on when it is changed as a person wants it, on the beginning of the samples.
 *
 * @param understood whether there is anything to do: the sentence was read, or instructions were given
 * @param instructions what is wanted, as far as it can be
 * @param refused what cannot be, a sentence each with the reason
 * @param changes the settings and files that change
 * @param events events of the beginning of the samples
 * @param coverage the datasets of the CIM that events belong to before or after
 * @param time the first event's time after the change, as ISO 8601; empty when none is read
 * @param gains what rises, a sentence each
 * @param losses what falls or looks wrong, a sentence each; the person decides
 * @param fields the fields that events have
 */
public record InstructionOffer(
        boolean understood,
        List<Instruction> instructions,
        List<String> refused,
        List<Change> changes,
        long events,
        List<Coverage> coverage,
        String time,
        List<String> gains,
        List<String> losses,
        List<String> fields) {

    /**
     * A setting or file that changes.
     *
     * @param path file
     * @param stanza stanza; empty for a whole file
     * @param key setting; empty for a whole file
     * @param before value before; empty when it is not there
     * @param after value afterwards; empty when it is not there
     */
    public record Change(String path, String stanza, String key, String before, String after) {}

    /**
     * A dataset of the CIM before and after.
     *
     * @param dataset for example {@code Web.Proxy}
     * @param eventsBefore events that belonged to it
     * @param eventsAfter events that belong to it then
     * @param before share of recommended fields before, 0 to 1
     * @param after share of recommended fields then, 0 to 1
     */
    public record Coverage(String dataset, long eventsBefore, long eventsAfter, double before, double after) {}

    public InstructionOffer {
        instructions = List.copyOf(instructions);
        refused = List.copyOf(refused);
        changes = List.copyOf(changes);
        coverage = List.copyOf(coverage);
        Objects.requireNonNull(time, "time");
        gains = List.copyOf(gains);
        losses = List.copyOf(losses);
        fields = List.copyOf(fields);
    }

    /** Whether it changes anything. */
    public boolean changesAnything() {
        return !changes.isEmpty();
    }
}
