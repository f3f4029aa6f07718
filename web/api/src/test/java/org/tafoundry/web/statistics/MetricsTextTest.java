package org.tafoundry.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tafoundry.metric.Metric;

class MetricsTextTest {
    @Test
    void eachNameIsSaidOnceWithItsNumbers() {
        assertThat(MetricsText.of(List.of(
                        new Metric("jobs", Map.of("state", "waiting", "kind", "validate_ta"), 2),
                        new Metric("jobs", Map.of("state", "failed", "kind", "generate_ta"), 1),
                        new Metric("job_longest_wait_seconds", Map.of(), 90.25))))
                .isEqualTo(
                        """
                        # TYPE tafoundry_jobs gauge
                        tafoundry_jobs{kind="validate_ta",state="waiting"} 2
                        tafoundry_jobs{kind="generate_ta",state="failed"} 1
                        # TYPE tafoundry_job_longest_wait_seconds gauge
                        tafoundry_job_longest_wait_seconds 90.25
                        """);
    }
}
