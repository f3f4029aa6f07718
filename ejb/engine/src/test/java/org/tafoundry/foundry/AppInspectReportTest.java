package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tafoundry.finding.Location;

class AppInspectReportTest {

    private static String report(String checks) {
        return "{\"run_parameters\":{\"appinspect_version\":\"9.9.1\"},\"reports\":[{\"groups\":[{\"checks\":[" + checks
                + "]}]}]}";
    }

    @Test
    void turnsObjectionsIntoFindings() {
        AppInspectReport read = AppInspectReport.read(
                report(
                        """
                {"name":"check_a","result":"success","messages":[]},
                {"name":"check_b","result":"failure","messages":[{"message":"Bad key.","message_filename":"default/props.conf","message_line":7}]},
                {"name":"check_c","result":"manual_check","messages":[]}
                """));
        assertThat(read.inspection())
                .isEqualTo(new Inspection(
                        true,
                        "AppInspect 9.9.1",
                        "3 checks: 1 failures, 0 broke, 0 warnings, 1 for a person to look at."));
        assertThat(read.findings()).hasSize(2);
        assertThat(read.findings().get(0).code()).isEqualTo(InspectionCode.INSPECTION_FAILURE);
        assertThat(read.findings().get(0).where()).isEqualTo(Location.setting("default/props.conf", "", "check_b", 7));
    }

    @Test
    void saysThatNothingWasInspected() {
        assertThat(AppInspectReport.read("{").inspection().ran()).isFalse();
        assertThat(AppInspectReport.read(report("")).inspection().ran()).isFalse();
    }
}
