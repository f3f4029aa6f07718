package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values in forms of their own: behind a blank, with a protocol before them, as names of classes and as places in a tree. */
class FormsOfValuesTest {

    private static final String GUARD =
            """
            CEF:0|Moat|Guard|3.1|Object changed|Berths|3|rt=Oct 01 2026 10:14:02 suser=ines src=LDAP:[192.0.2.1]:5545 duser=max cs1Label=Operation cs1= Change Attribute cs2Label=Success cs2= False cs3Label=Place cs3=1\\\\2
            CEF:0|Moat|Guard|3.1|Object added|Accounts|3|rt=Oct 01 2026 10:20:40 suser=omar src=LDAP:[192.0.2.14]:50211 duser=zoe cs1Label=Operation cs1= Add Object cs2Label=Success cs2= True cs3Label=Place cs3=1\\\\2
            CEF:0|Moat|Guard|3.1|Object deleted|Accounts|5|rt=Oct 01 2026 10:44:08 suser=ines src=LDAP:[192.0.2.1]:5602 duser=tom cs1Label=Operation cs1= Delete Object cs2Label=Success cs2= True cs3Label=Place cs3=1\\\\2
            """;

    private static final String CLASSES =
            """
            2026-05-14 09:36:21,881 - 203.0.113.45 - INFO [org.quay.gate.CheckNameAndWord:152] - Login by 'ines' succeeded
            2026-05-14 09:41:07,112 - 198.51.100.201 - INFO [org.quay.gate.CheckNameAndWord:168] - Login by 'omar' failed
            2026-05-14 09:52:13,377 - 192.0.2.88 - ERROR [org.quay.gate.CheckNameAndWord:181] - Login by 'zoe' produced an exception
            2026-05-14 10:02:31,256 - 198.51.100.201 - INFO [org.quay.gate.CheckNameAndWord:168] - Login by 'max' failed
            2026-05-14 10:15:00,004 - 192.0.2.1 - INFO [org.quay.log.Reader:169] - Reloading new configuration
            """;

    private static final String DENIED =
            """
            Nov 22 03:43:37 ken kernel: audit: type=1400 shield="DENIED" operation="mknod" profile="oars" name="/dev/shm/mono.2" pid=20414 comm="rope"
            Nov 22 03:43:45 ken kernel: audit: type=1400 shield="DENIED" operation="open" profile="oars" name="/etc/rope/a.conf" pid=20414 comm="rope"
            Nov 22 03:43:46 ken kernel: audit: type=1400 shield="DENIED" operation="open" profile="oars" name="/sys/devices/lo" pid=20414 comm="rope"
            Nov 22 03:51:02 ken kernel: audit: type=1400 shield="STATUS" operation="profile_load" profile="none" name="/usr/sbin/rope" pid=21077 comm="loader"
            """;

    @Test
    void aBlankBeforeAValueIsNoPartOfIt() throws IOException {
        assertThat(tags(GUARD, 1)).contains("change");
        assertThat(fields(GUARD, 1)).containsEntry("action", List.of("created"));
        assertThat(fields(GUARD, 2)).containsEntry("action", List.of("deleted"));
    }

    @Test
    void aProtocolBeforeAnAddressInBracketsIsNoPartOfIt() throws IOException {
        assertThat(fields(GUARD, 0)).containsEntry("src", List.of("192.0.2.1"));
        assertThat(fields(GUARD, 1)).containsEntry("src", List.of("192.0.2.14"));
    }

    @Test
    void aClassWithALineIsNoMachineWithAPort() throws IOException {
        assertThat(fields(CLASSES, 0)).doesNotContainKeys("dest", "dest_port", "dvc");
        assertThat(fields(CLASSES, 1)).doesNotContainKeys("dest", "dest_port", "dvc");
    }

    @Test
    void whatSucceededDidSoBesideWhatIsCalledAnError() throws IOException {
        assertThat(fields(CLASSES, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(CLASSES, 1)).containsEntry("action", List.of("failure"));
    }

    @Test
    void toOpenIsNoVerdictWhereTheEventSaysThatItWasDenied() throws IOException {
        assertThat(fields(DENIED, 1).getOrDefault("action", List.of())).doesNotContain("allowed");
        assertThat(fields(DENIED, 2).getOrDefault("action", List.of())).doesNotContain("allowed");
    }
}
