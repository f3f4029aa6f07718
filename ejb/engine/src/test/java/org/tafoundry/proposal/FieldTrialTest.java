package org.tafoundry.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.order.Budget;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;

class FieldTrialTest {
    private static final Order ORDER =
            new Order("shop", "", "", "shop", "", 1, false, false, Instant.parse("2026-03-01T00:00:00Z"));

    private static final String PROPS =
            "[shop]\nSHOULD_LINEMERGE = false\nLINE_BREAKER = ([\\r\\n]+)\nTIME_FORMAT = %Y-%m-%dT%H:%M:%SZ\n"
                    + "KV_MODE = none\nEXTRACT-cart = cart (?<cart>\\d+)\n";

    private static final String LOG =
            """
            2026-03-01T08:00:01Z shop1 cart 7 of amy paid by card "gift wrap, red" (12 EUR)
            2026-03-01T08:00:02Z shop2 cart 18 of bob paid by bill "gift wrap" (9 EUR)
            2026-03-01T08:00:03Z shop1 cart 9 of cy.d paid by card "none" (140 EUR)
            2026-03-01T08:00:04Z shop1 cart 9 closed
            """;

    @Test
    void aSelectedWordIsFoundWhereverItsLikeStands() throws IOException {
        FieldOffer offer = offer("buyer", "amy");
        assertThat(offer.values()).containsExactly("amy", "bob", "cy.d");
        assertThat(offer.before()).isZero();
        assertThat(offer.after()).isEqualTo(3);
        assertThat(offer.events()).isEqualTo(4);
        assertThat(offer.changed()).isEmpty();
    }

    @Test
    void quotesAndColumnsBoundWhatIsSelected() throws IOException {
        assertThat(offer("note", "gift wrap, red").values()).containsExactly("gift wrap, red", "gift wrap", "none");
        assertThat(offer("node", "shop1").after()).isEqualTo(4);
        assertThat(offer("price", "12").values()).containsExactly("12", "9", "140");
    }

    @Test
    void theAddOnHasOneSettingMore() {
        AddOnFiles once = FieldTrial.write(addOn(), "shop", "cart", "x(?<cart>y)");
        assertThat(once.text("default/props.conf")).hasValue(PROPS + "EXTRACT-cart_2 = x(?<cart>y)\n");
    }

    @Test
    void aWishIsAPartOfTheTextWithAName() {
        assertThatThrownBy(() -> new FieldWish("shop", "a b", LOG, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FieldWish("shop", "ab", "text", 3, 9))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FieldOffer offer(String name, String value) throws IOException {
        String event = LOG.lines().findFirst().orElseThrow();
        int start = event.indexOf(value);
        FieldWish wish = new FieldWish("shop", name, event, start, start + value.length());
        Sample sample = new Sample("shop.log", () -> new ByteArrayInputStream(LOG.getBytes(StandardCharsets.UTF_8)));
        return FieldTrial.run(addOn(), List.of(sample), ORDER, wish, Budget.NONE);
    }

    private static AddOnFiles addOn() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("default/props.conf", PROPS.getBytes(StandardCharsets.UTF_8));
        return new AddOnFiles("TA-shop-v1", files);
    }
}
