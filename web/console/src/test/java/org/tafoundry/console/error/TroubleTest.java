package org.tafoundry.console.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;

class TroubleTest {
    private static final int BUG = 500;

    @Test
    void aDatabaseThatIsAwayIsNoBug() {
        Trouble trouble = Trouble.of(BUG, new IllegalStateException(new SQLException("refused", "08001")));
        assertThat(trouble).isEqualTo(Trouble.AWAY);
        assertThat(trouble.status(BUG)).isEqualTo(503);
    }

    @Test
    void aServiceThatIsTooBusyIsNoBug() {
        Trouble trouble = Trouble.of(
                BUG, new IllegalStateException(new Refusal(CommonRefusal.TOO_BUSY, "Too many.", "Come again.")));
        assertThat(trouble).isEqualTo(Trouble.AWAY);
        assertThat(trouble.status(BUG)).isEqualTo(503);
    }

    @Test
    void whatNobodyForesawIsABug() {
        Trouble trouble = Trouble.of(BUG, new IllegalStateException("nobody foresaw this"));
        assertThat(trouble).isEqualTo(Trouble.BUG);
        assertThat(trouble.status(BUG)).isEqualTo(BUG);
    }
}
