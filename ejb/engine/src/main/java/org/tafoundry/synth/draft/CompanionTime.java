package org.tafoundry.synth.draft;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import org.tafoundry.synth.setting.IndexTransform;
import org.tafoundry.synth.setting.Setting;
import org.tafoundry.synth.setting.Transform;
import org.tafoundry.synth.setting.TransformRule;
import org.tafoundry.synth.time.TimeDesign;

/**
 * Reads the time of the error log that web servers write beside their access log, which TIME_FORMAT cannot.
 *
 * @param settings settings of props.conf; empty when the events are no access log
 * @param transforms the transforms that they name
 */
record CompanionTime(List<Setting> settings, List<Transform> transforms) {

    private static final String ACCESS_TIME = "%d/%b/%Y:%H:%M:%S";

    CompanionTime {
        settings = List.copyOf(settings);
        transforms = List.copyOf(transforms);
    }

    /** The transform for events whose time is read in this way. */
    static CompanionTime of(String prefix, TimeDesign time, String zone) {
        ZoneRules rules = ZoneId.of(zone).getRules();
        // strptime knows offsets but no regions, and without an offset takes the indexer's zone
        if (!time.format().startsWith(ACCESS_TIME) || !rules.isFixedOffset()) {
            return new CompanionTime(List.of(), List.of());
        }
        String offset = rules.getOffset(Instant.EPOCH).getId().replace(":", "").replace("Z", "+0000");
        String name = prefix + "_error_time";
        String eval = "case(" + nginx(offset) + ", " + apache(offset) + ", true(), _time)";
        return new CompanionTime(
                List.of(
                        new IndexTransform(
                                "error_time",
                                List.of(name),
                                "Lines of the error log, should they come with the access log, write their time in another way.")),
                List.of(new Transform(
                        name,
                        new TransformRule.Time(eval),
                        "The time of lines of an nginx or Apache error log; other lines keep theirs.")));
    }

    private static String nginx(String offset) {
        return "match(_raw, \"^\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d \\[\"), strptime(substr(_raw, 1, 19).\" "
                + offset + "\", \"%Y/%m/%d %H:%M:%S %z\")";
    }

    private static String apache(String offset) {
        String line = "^\\[\\w{3} (\\w{3} +\\d+ \\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)? (\\d{4})\\]";
        return "match(_raw, \"" + line + "\"), strptime(replace(_raw, \"(?s)" + line + ".*$\", \"\\1 \\2 " + offset
                + "\"), \"%b %d %H:%M:%S %Y %z\")";
    }
}
