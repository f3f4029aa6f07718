package org.tafoundry.splunk.index;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.index.input.BreakWindow;
import org.tafoundry.splunk.index.setting.IndexCode;

/** What happened to the lines of the event that is not complete yet. */
final class LineDefects {

    private static final int SHOWN = 60;

    private final IndexStages stages;
    private final List<Finding> pending = new ArrayList<>(0);

    LineDefects(IndexStages stages) {
        this.stages = stages;
    }

    /** Notes that bytes were cut off a line of an event. */
    void truncated(String line, long bytes, long event) {
        pending.add(Finding.of(
                IndexCode.INDEX_TRUNCATED,
                stages.truncateWhere().atEvent(event),
                bytes + " bytes beyond TRUNCATE = " + stages.truncate() + " were cut off the line that starts: "
                        + line.substring(0, Math.min(line.length(), SHOWN)),
                "Raise TRUNCATE, or check that LINE_BREAKER breaks the events."));
    }

    /** Notes that a line was too long to be one. */
    void split(long event) {
        pending.add(tooLong(event));
    }

    /** An event that is longer than anything is kept in one piece. */
    static Finding tooLong(long event) {
        return Finding.of(
                IndexCode.INDEX_EVENT_TOO_LONG,
                Location.event(event),
                "The event is longer than " + BreakWindow.MOST + " characters and was split.",
                "Set TRUNCATE, or correct LINE_BREAKER.");
    }

    /** Gives an event that is complete what happened to its lines. */
    void giveTo(EventDraft draft) {
        if (!pending.isEmpty()) {
            draft.findings.addAll(pending);
            pending.clear();
        }
    }
}
