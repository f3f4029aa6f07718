package org.tafoundry.splunk.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrBlockTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.1.128/25, 192.168.1.127, false",
        "192.168.1.128/25, 192.168.1.128, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "203.0.113.9, 203.0.113.9, true",
        "203.0.113.9/32, 203.0.113.8, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::ffff:0:0/96, ::ffff:10.0.0.1, true",
        "10.0.0.0/8, ::1, false",
        "10.0.0.0/8, host, false"
    })
    void containsTheAddressesOfTheBlock(String block, String address, boolean expected) {
        assertThat(CidrBlock.parse(block).orElseThrow().contains(address)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10.0.0/8",
                "10.0.0.0/33",
                "10.0.0.256",
                "a.b.c.d/8",
                "1::2::3",
                "10.0.0.0/",
                "/8",
                ":::",
                "12345::"
            })
    void refusesWhatIsNoBlock(String block) {
        assertThat(CidrBlock.parse(block)).isEmpty();
    }

    @Test
    void neverThrows() {
        SplittableRandom random = new SplittableRandom(5);
        CidrBlock any = CidrBlock.parse("::/0").orElseThrow();
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(20); j > 0; j--) {
                text.append("0123af:./ -".charAt(random.nextInt(11)));
            }
            CidrBlock.parse(text.toString()).ifPresent(block -> block.contains(text.toString()));
            any.contains(text.toString());
        }
    }
}
