package org.tafoundry.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final Places places = new Places(3);

    @Test
    void onePersonNeverHasAllPlaces() {
        assertThat(places.take(ONE)).isTrue();
        assertThat(places.take(ONE)).isTrue();
        assertThat(places.take(ONE)).isFalse();
        assertThat(places.take(OTHER)).isTrue();
    }

    @Test
    void thereAreNoMorePlacesThanThereAre() {
        places.take(ONE);
        places.take(ONE);
        places.take(OTHER);
        assertThat(places.take(OTHER)).isFalse();
    }

    @Test
    void aPlaceThatWasLeftIsTakenAgain() {
        places.take(ONE);
        places.take(ONE);
        places.leave(ONE);
        assertThat(places.take(ONE)).isTrue();
        places.leave(ONE);
        places.leave(ONE);
        places.leave(ONE);
        assertThat(places.take(ONE)).isTrue();
        assertThat(places.take(ONE)).isTrue();
        assertThat(places.take(ONE)).isFalse();
    }
}
