package org.tafoundry.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.caller.Caller;
import org.tafoundry.link.DownloadLinks.Kind;

class DownloadLinksTest {
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    private static final UUID DOCUMENT = UUID.randomUUID();
    private static final UUID USER = UUID.randomUUID();

    private final DownloadLinks links = new DownloadLinks(() -> new byte[32]);
    private final Caller anonymous = Caller.anonymous("192.0.2.7", "test", UUID.randomUUID());

    @Test
    void aLinkWorksUntilItExpiresAndNamesWhoAskedForIt() {
        DownloadLinks.Link link = issue();
        DownloadLinks.Grant grant = links.open(
                        Kind.KNOWLEDGE,
                        link.token(),
                        anonymous,
                        link.expiresAt().minusSeconds(1))
                .orElseThrow();
        assertThat(grant.thing()).isEqualTo(DOCUMENT);
        assertThat(grant.caller().userId()).contains(USER);
        assertThat(grant.caller().username()).isEqualTo("käthe");
        assertThat(grant.caller().roles()).isEmpty();
        assertRefused(link.token(), link.expiresAt());
    }

    @Test
    void aLinkOfAnotherKeyOrWithAnotherContentIsRefused() {
        String token = issue().token();
        assertThat(new DownloadLinks(() -> new byte[] {1}).open(Kind.KNOWLEDGE, token, anonymous, NOW))
                .isEmpty();
        assertThat(links.open(Kind.KNOWLEDGE, token, anonymous, NOW)).isPresent();
        assertThat(links.open(Kind.REVISION, token, anonymous, NOW)).isEmpty();
        assertThat(links.open(Kind.SAMPLE, token, anonymous, NOW)).isEmpty();
        assertRefused("A" + token.substring(1), NOW);
        assertRefused(token + "A", NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a", "a.b", "a.b.c", "!.?", "../../x"})
    void whatIsNoLinkIsRefused(String token) {
        assertRefused(token, NOW);
    }

    private DownloadLinks.Link issue() {
        return links.issue(Kind.KNOWLEDGE, DOCUMENT, anonymous.as(USER, "käthe", Set.of()), NOW);
    }

    private void assertRefused(String token, Instant at) {
        assertThat(links.open(Kind.KNOWLEDGE, token, anonymous, at)).isEmpty();
    }
}
