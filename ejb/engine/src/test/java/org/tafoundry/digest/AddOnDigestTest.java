package org.tafoundry.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tafoundry.addon.AddOnFiles;

class AddOnDigestTest {
    private static final String PROPS =
            """
            [till:audit]
            TIME_FORMAT = %s
            EXTRACT-who = ^(?<clerk>\\S+) (?P<till>\\d+)
            FIELDALIAS-user = clerk AS user till ASNEW "dvc"
            EVAL-vendor_product = "Till Audit"
            LOOKUP-action = till_actions code OUTPUT action OUTPUTNEW reason AS signature
            REPORT-amount = till_amount

            [source::/var/log/till]
            sourcetype = till:audit
            """;

    private static final String TRANSFORMS =
            """
            [till_amount]
            REGEX = amount=(\\d+)
            FORMAT = amount::$1
            """;

    private static final String EVENT_TYPES =
            """
            [till_login]
            search = sourcetype="till:audit" code=1
            """;

    private static final String TAGS =
            """
            [eventtype=till_login]
            authentication = enabled
            """;

    @Test
    void aSourcetypeIsToldWithItsFieldsAndTheModelsOfItsEventTypes() {
        AddOnPassage props = passages().get(1);
        assertThat(props.heading()).isEqualTo("TA-till props.conf [till:audit]");
        assertThat(props.sourcetypes()).containsExactly("till:audit");
        assertThat(props.fields())
                .containsExactly("action", "clerk", "dvc", "signature", "till", "user", "vendor_product");
        assertThat(props.models()).containsExactly("Authentication");
        assertThat(props.text()).contains("TIME_FORMAT = %s\n");
    }

    @Test
    void everyStanzaThatMakesKnowledgeIsAPassage() {
        assertThat(passages())
                .extracting(AddOnPassage::heading)
                .containsExactly(
                        "TA-till eventtypes.conf [till_login]",
                        "TA-till props.conf [till:audit]",
                        "TA-till props.conf [source::/var/log/till]",
                        "TA-till transforms.conf [till_amount]");
        assertThat(passages().get(0).sourcetypes()).containsExactly("till:audit");
        assertThat(passages().get(3).fields()).containsExactly("amount");
    }

    @Test
    void anEndlessStanzaIsCut() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("default/props.conf", bytes("[a]\nEXTRACT-x = " + "y".repeat(100_000) + "\n"));
        assertThat(AddOnDigest.of(new AddOnFiles("TA-long", files)).get(0).text())
                .hasSize(AddOnDigest.LONGEST);
    }

    private static List<AddOnPassage> passages() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("default/props.conf", bytes(PROPS));
        files.put("default/transforms.conf", bytes(TRANSFORMS));
        files.put("default/eventtypes.conf", bytes(EVENT_TYPES));
        files.put("default/tags.conf", bytes(TAGS));
        files.put("default/inputs.conf", bytes("[monitor:///var/log/till]\nindex = main\n"));
        return AddOnDigest.of(new AddOnFiles("TA-till", files));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
