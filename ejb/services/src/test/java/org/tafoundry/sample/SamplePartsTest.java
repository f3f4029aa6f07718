package org.tafoundry.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.testing.MemoryStore;

class SamplePartsTest {
    private static final String UPLOAD = "0123456789abcdef0123456789abcdef";

    private final MemoryStore store = new MemoryStore();
    private final SampleParts parts = new SampleParts(store, store);
    private final Caller rita = caller(RoleName.REQUESTOR);

    @Test
    void anUploadGoesOnWhereItEnded() throws IOException {
        byte[] file = new byte[2 * SampleParts.SIZE + 100];
        new Random(5).nextBytes(file);
        assertThat(parts.received(rita, UPLOAD)).isZero();
        assertThat(add(file, 0, SampleParts.SIZE)).isEqualTo(SampleParts.SIZE);
        assertThat(add(file, 0, SampleParts.SIZE))
                .as("the same again changes nothing")
                .isEqualTo(SampleParts.SIZE);
        assertThat(add(file, 2 * SampleParts.SIZE, 100))
                .as("a gap is not taken")
                .isEqualTo(SampleParts.SIZE);
        assertRefused(SampleRefusal.SAMPLE_INTERRUPTED, () -> parts.open(rita, UPLOAD, file.length));
        add(file, SampleParts.SIZE, SampleParts.SIZE);
        assertThat(add(file, 2 * SampleParts.SIZE, 100)).isEqualTo(file.length);
        assertThat(add(file, file.length, 1))
                .as("nothing follows a part that is not whole")
                .isEqualTo(file.length);
        assertThat(parts.open(rita, UPLOAD, file.length).readAllBytes()).isEqualTo(file);
        assertThat(parts.received(caller(RoleName.REQUESTOR), UPLOAD))
                .as("of others")
                .isZero();
        parts.discard(rita, UPLOAD);
        assertThat(store.keys()).isEmpty();
    }

    @Test
    void whatIsNoPartIsRefused() {
        byte[] none = new byte[0];
        assertRefused(CommonRefusal.INVALID_VALUE, () -> parts.add(rita, UPLOAD, 0, 0, new ByteArrayInputStream(none)));
        assertRefused(
                CommonRefusal.INVALID_VALUE,
                () -> parts.add(rita, UPLOAD, 0, SampleParts.SIZE + 1, new ByteArrayInputStream(none)));
        assertRefused(CommonRefusal.INVALID_VALUE, () -> parts.received(rita, "../" + UPLOAD));
        assertRefused(CommonRefusal.FORBIDDEN, () -> parts.received(caller(RoleName.ADMIN), UPLOAD));
    }

    @Test
    void aFileHasAnEndAndSoManyAreBegun() {
        byte[] whole = new byte[SampleParts.SIZE];
        long most = Samples.LARGEST / SampleParts.SIZE;
        for (int i = 0; i < most; i++) {
            // all of them are the same bytes in memory
            store.put(String.format("parts/%s/%s/%05d", rita.userId().orElseThrow(), UPLOAD, i), whole, Instant.now());
        }
        assertThat(parts.received(rita, UPLOAD)).isEqualTo(Samples.LARGEST);
        assertRefused(
                SampleRefusal.SAMPLE_TOO_LARGE,
                () -> parts.add(rita, UPLOAD, Samples.LARGEST, 1, new ByteArrayInputStream(new byte[1])));
        for (int i = 0; i < 9; i++) {
            String other = "f".repeat(31) + i;
            assertThat(parts.add(rita, other, 0, 1, new ByteArrayInputStream(new byte[1])))
                    .isEqualTo(1);
        }
        assertRefused(
                SampleRefusal.SAMPLE_UPLOADS_OPEN,
                () -> parts.add(rita, "e".repeat(32), 0, 1, new ByteArrayInputStream(new byte[1])));
    }

    private long add(byte[] file, int at, int size) {
        return parts.add(
                rita,
                UPLOAD,
                at,
                size,
                new ByteArrayInputStream(
                        file, Math.min(at, file.length), Math.min(size, Math.max(0, file.length - at))));
    }

    private static Caller caller(RoleName role) {
        UUID id = UUID.randomUUID();
        return Caller.anonymous("192.0.2.7", "test", UUID.randomUUID()).as(id, "user-" + id, Set.of(role));
    }

    private static void assertRefused(RefusalCode code, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
