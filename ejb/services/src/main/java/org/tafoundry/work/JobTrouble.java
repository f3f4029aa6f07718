package org.tafoundry.work;

/** What keeps a job of a request from going on by itself; told and listed by the same condition. */
public enum JobTrouble {
    /** It failed in the last 30 days, is not tried again by itself, and no later one of its kind was begun for the request. */
    PUT_ASIDE(
            "state = 'FAILED' AND updated_at > now() - interval '30 days' AND NOT EXISTS (SELECT 1 FROM work_jobs later"
                    + " WHERE later.request_id = work_jobs.request_id AND later.kind = work_jobs.kind"
                    + " AND later.created_at > work_jobs.created_at)"),
    /** It waits for something that is away. */
    OUTAGE("state = 'WAITING' AND outage_since IS NOT NULL");

    private final String condition;

    JobTrouble(String condition) {
        this.condition = condition;
    }

    /** The condition on rows of {@code work_jobs}, in SQL. */
    public String condition() {
        return "(request_id IS NOT NULL AND " + condition + ")";
    }
}
