package org.tafoundry.job;

/** The names of the files in a job's folder. */
public final class JobFolder {

    /** What is to be done: a {@link Job}. */
    public static final String JOB = "job.json";

    /** How it ended: a {@link JobAnswer}. */
    public static final String ANSWER = "answer.json";

    /** The report that was made. */
    public static final String REPORT = "report.json";

    /** The archive of the add-on that was made, or that is to be validated. */
    public static final String ADD_ON = "add-on";

    /** The part of an event that is wanted as a field. */
    public static final String WISH = "wish.json";

    /** What people want or decided. */
    public static final String INSTRUCTIONS = "instructions.json";

    private JobFolder() {}

    /** The file of a block of listed events, counted from 0: JSON, compressed with gzip. */
    public static String block(int number) {
        return "events-" + number + ".json.gz";
    }
}
