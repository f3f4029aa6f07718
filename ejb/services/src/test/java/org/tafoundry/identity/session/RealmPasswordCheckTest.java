package org.tafoundry.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.work.JobRunner;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityRealm;

/** A realm that knows nobody is believed only by a server that has started whole. */
class RealmPasswordCheckTest {

    private record Jobs(boolean works) implements JobRunner {
        @Override
        public void run(Job job, UUID subject) {
            throw new AssertionError("no job runs here");
        }
    }

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final ClassLoader own = new ClassLoader(before) {};

    @BeforeEach
    void anEmptyRealm() {
        SecurityDomain domain = SecurityDomain.builder()
                .addRealm("people", SecurityRealm.EMPTY_REALM)
                .build()
                .setDefaultRealmName("people")
                .build();
        domain.registerWithClassLoader(own);
        Thread.currentThread().setContextClassLoader(own);
    }

    @AfterEach
    void without() {
        SecurityDomain.unregisterClassLoader(own);
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void aWholeServerRefuses() {
        assertThat(new RealmPasswordCheck(new Jobs(true)).accepts("ines", "rope".toCharArray()))
                .isFalse();
    }

    @Test
    void oneThatDidNotStartWholeSaysThatItCannotCheck() {
        RealmPasswordCheck check = new RealmPasswordCheck(new Jobs(false));
        assertThatThrownBy(() -> check.accepts("ines", "rope".toCharArray()))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.code()).isEqualTo(SessionRefusal.SESSION_REALM_UNAVAILABLE));
    }
}
