package org.tafoundry.job;

import java.util.List;
import java.util.Objects;
import org.tafoundry.order.Inquiry;
import org.tafoundry.order.Order;

/**
 * What is to be done, as {@value JobFolder#JOB} says it.
 *
 * @param kind what to do
 * @param order for whom and how
 * @param samples the samples
 * @param addOn name of the archive of the add-on that is to be run; empty for the other kinds
 * @param inquiry what is asked about the first sample; {@link Inquiry#NONE} for the other kinds
 * @param seconds how long it may take, from 1
 * @param tables folder with the organisation's own tables; empty when there are none
 */
public record Job(
        Kind kind, Order order, List<SampleFile> samples, String addOn, Inquiry inquiry, int seconds, String tables) {

    /** The kinds of jobs. */
    public enum Kind {
        ANALYZE,
        GENERATE,
        VALIDATE,
        EXPLAIN,
        LIST,
        LINT,
        PROPOSE,
        INSTRUCT,
        INTERVIEW
    }

    /**
     * A sample in the job's folder.
     *
     * @param name the name that it goes by
     * @param file name of the file in the folder
     */
    public record SampleFile(String name, String file) {}

    public Job {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(addOn, "addOn");
        Objects.requireNonNull(inquiry, "inquiry");
        Objects.requireNonNull(tables, "tables");
        samples = List.copyOf(samples);
        if (seconds < 1) {
            throw new IllegalArgumentException("seconds must be 1 or more, not " + seconds);
        }
    }

    /** A job by the tables that ship with the engine. */
    public Job(Kind kind, Order order, List<SampleFile> samples, String addOn, Inquiry inquiry, int seconds) {
        this(kind, order, samples, addOn, inquiry, seconds, "");
    }
}
