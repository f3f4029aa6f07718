package org.tafoundry.synth.known;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownAddOnsTest {

    @ParameterizedTest
    @CsvSource({
        "edge-nginx,,,Splunk_TA_nginx",
        "fw,Palo Alto Networks,PAN-OS,Splunk_TA_paloalto",
        "perimeter,Cisco,ASA,Splunk_TA_cisco-asa"
    })
    void findsTheAddOnByVendorAndProduct(String source, String vendor, String product, String id) {
        assertThat(KnownAddOns.of(source, text(vendor), text(product)))
                .map(KnownAddOn::id)
                .hasValue(id);
    }

    @Test
    void asksForAllWordsOfAGroup() {
        assertThat(KnownAddOns.of("cisco-phones")).isEmpty();
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
