package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tafoundry.addon.AddOnFiles;

/** An add-on in which lint finds an error is not handed over. */
class FaultyAddOnTest {

    private static final String LOG =
            "2026-02-01 08:00:01 INFO mill: wheel 3 turned\n2026-02-01 08:00:02 INFO mill: wheel 4 turned\n";

    @Test
    void whatTheFoundryMakesIsSound() throws IOException {
        AddOnFiles made = Jobs.generate(LOG, false).addOn();
        assertThat(Foundry.sound(made)).isSameAs(made);
    }

    @Test
    void aRegexThatPcreRefusesIsTheReason() throws IOException {
        AddOnFiles made = Jobs.generate(LOG, false).addOn();
        SortedMap<String, byte[]> files = new TreeMap<>(made.files());
        String props = new String(files.get("default/props.conf"), StandardCharsets.UTF_8);
        files.put(
                "default/props.conf",
                (props + "EXTRACT-broken = (?<a_name_that_is_longer_than_any_group_may_have>x)\n")
                        .getBytes(StandardCharsets.UTF_8));
        FaultyAddOn refused =
                catchThrowableOfType(FaultyAddOn.class, () -> Foundry.sound(new AddOnFiles(made.id(), files)));
        assertThat(refused.errors()).extracting(f -> f.code().name()).contains("REGEX_INVALID");
        assertThat(refused).hasMessageContaining("32 characters");
    }
}
