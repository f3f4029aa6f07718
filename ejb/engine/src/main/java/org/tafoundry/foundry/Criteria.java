package org.tafoundry.foundry;

import java.util.List;
import java.util.Locale;
import org.tafoundry.finding.Severity;

/**
 * What an add-on has to fulfil to pass; a share is a percentage, 0 to 100.
 *
 * @param broken least share of events that are neither cut nor several events in one
 * @param timed least share of events whose time is read, among those that the settings want to read
 * @param fields least share of events of whose text a field holds a part
 * @param errorsFail whether a finding of severity ERROR fails it
 * @param cimComplete whether a recommended field of a data model fails it that is missing although the log has it
 * @param modelWanted whether it fails when CIM is wanted and no event belongs to a data model
 */
public record Criteria(
        int broken, int timed, int fields, boolean errorsFail, boolean cimComplete, boolean modelWanted) {

    /** What is asked for unless the configuration says otherwise. */
    public static final Criteria USUAL = new Criteria(100, 99, 70, true, true, false);

    public Criteria {
        percentage(broken);
        percentage(timed);
        percentage(fields);
    }

    private static void percentage(int value) {
        if (value < 0 || value > 100) {
            throw new IllegalArgumentException("A percentage is 0 to 100, not " + value);
        }
    }

    /** The same, where an event has to belong to a data model if CIM is wanted. */
    public Criteria withModel() {
        return new Criteria(broken, timed, fields, errorsFail, cimComplete, true);
    }

    List<Criterion> judge(ValidationReport report) {
        Measures measures = report.measures();
        return List.of(
                share(Criterion.Name.EVENTS_BROKEN, broken, measures.whole(), report.events(), "events are whole"),
                share(
                        Criterion.Name.TIMES_READ,
                        timed,
                        measures.dated(),
                        measures.datable(),
                        "events that have a time to read have it read"),
                share(
                        Criterion.Name.FIELDS_FOUND,
                        fields,
                        measures.withFields(),
                        report.events(),
                        "events give a field a part of their text"),
                count(
                        Criterion.Name.NO_ERRORS,
                        errorsFail,
                        "no finding is an ERROR",
                        report.findings().stream()
                                .filter(f -> f.severity() == Severity.ERROR)
                                .count(),
                        "errors"),
                count(
                        Criterion.Name.CIM_COMPLETE,
                        cimComplete,
                        "no recommended field is missing that the log has",
                        report.models().stream()
                                .flatMap(m -> m.gaps().stream())
                                .filter(gap -> !gap.explained())
                                .count(),
                        "such fields"),
                count(
                        Criterion.Name.MODEL_FOUND,
                        modelWanted,
                        "events belong to a data model where CIM is wanted",
                        report.findings().stream()
                                .filter(f -> f.code().name().equals(FoundryCode.FOUNDRY_CIM_NONE.name()))
                                .count(),
                        "such failures"));
    }

    private static Criterion share(Criterion.Name name, int least, long part, long all, String words) {
        // exact, so that one event of a million counts where all are wanted
        boolean met = 100 * part >= least * all;
        String measured = all == 0
                ? "there are none"
                : String.format(Locale.ROOT, "%d of %d (%.2f %%)", part, all, 100 * Measures.share(part, all));
        return new Criterion(name, "at least " + least + " % of the " + words, measured, met);
    }

    private static Criterion count(Criterion.Name name, boolean wanted, String words, long found, String what) {
        return new Criterion(
                name, wanted ? words : words + " (not asked for)", found + " " + what, !wanted || found == 0);
    }
}
