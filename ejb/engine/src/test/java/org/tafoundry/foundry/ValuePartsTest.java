package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tafoundry.splunk.event.Fields;

/** Values that hold two things get a field for each part; the log's own field stays. */
class ValuePartsTest {

    private static final String LOG = IntStream.range(10, 30)
            .mapToObj(i -> "2026-02-03T08:00:" + i + "Z user=kim" + i + "@ldap src=192.0.2." + i
                    + " action=login status=success version=HTTP/1." + i % 2 + "\n")
            .collect(Collectors.joining());

    @Test
    void accountsAreSplitFromTheirRealm() throws IOException {
        Generated made = Jobs.generate(LOG, false);
        Fields fields = Jobs.run(made.addOn(), made.report().sourcetypes().get(0), LOG)
                .get(3)
                .fields();
        assertThat(fields.asMap())
                .containsEntry("user", List.of("kim13@ldap"))
                .containsEntry("user_account", List.of("kim13"))
                .containsEntry("user_realm", List.of("ldap"))
                .containsEntry("http_version", List.of("1.1"));
    }
}
