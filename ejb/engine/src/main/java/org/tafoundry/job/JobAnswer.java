package org.tafoundry.job;

import java.util.Objects;

/**
 * How a job ended, as {@value JobFolder#ANSWER} says it; the report is a file beside it.
 *
 * @param outcome how
 * @param fileName name of the add-on's archive when one was made; else empty
 * @param message why there is no report; else empty
 * @param where the setting, file or event that took the most when it took too long; else empty
 */
public record JobAnswer(Outcome outcome, String fileName, String message, String where) {

    /** How a job can end by itself; one that needs more memory than it has writes no answer. */
    public enum Outcome {
        /** The report is there, and the archive when one was to be made. */
        DONE,
        /** The samples are no log; the report is their analysis. */
        NOT_A_LOG,
        /** It needed more time than it had. */
        OVER_TIME,
        /** The organisation's own tables are defective, or their folder cannot be read. */
        FAULTY_TABLES,
        /** A bug. */
        BROKEN
    }

    public JobAnswer {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(where, "where");
    }

    /** The report is there. */
    public static JobAnswer done(String fileName) {
        return new JobAnswer(Outcome.DONE, fileName, "", "");
    }

    /** The samples are no log. */
    public static JobAnswer notALog() {
        return new JobAnswer(Outcome.NOT_A_LOG, "", "", "");
    }

    /** It took too long. */
    public static JobAnswer overTime(String where) {
        return new JobAnswer(Outcome.OVER_TIME, "", "", where);
    }

    /** The organisation's own tables are defective. */
    public static JobAnswer faultyTables(String defects) {
        return new JobAnswer(Outcome.FAULTY_TABLES, "", defects, "");
    }

    /** A bug ended it. */
    public static JobAnswer broken(String message) {
        return new JobAnswer(Outcome.BROKEN, "", message, "");
    }
}
