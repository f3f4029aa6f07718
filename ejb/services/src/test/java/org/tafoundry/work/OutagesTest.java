package org.tafoundry.work;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.transaction.HeuristicMixedException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.tafoundry.storage.StorageRefusal;

class OutagesTest {

    @Test
    void whatIsAwayIsAnOutage() {
        assertThat(Outages.reason(new EJBException(new SQLException("refused", "08001"))))
                .contains("the database does not answer: refused");
        assertThat(Outages.ofDatabase(new EJBException(new SQLException("starting up", "57P03"))))
                .isTrue();
        assertThat(Outages.ofDatabase(new SQLException("IJ000453: Unable to get managed connection")))
                .isTrue();
        assertThat(Outages.reason(new IOException("connection reset"))).contains("connection reset");
        assertThat(Outages.reason(StorageRefusal.unavailable("It cannot be read", new IOException("reset"))))
                .hasValueSatisfying(reason -> assertThat(reason).contains("It cannot be read"));
    }

    /** As the transaction manager says it when the connection is lost in the middle of a commit. */
    @Test
    void aDatabaseThatGoesAwayAtTheCommitIsAnOutage() {
        HeuristicMixedException unknown = new HeuristicMixedException();
        unknown.addSuppressed(new XAException("not ended")
                .initCause(new SQLException("An I/O error occurred while sending to the backend.", "08006")));
        assertThat(Outages.ofDatabase(new EJBException(unknown))).isTrue();
        assertThat(Outages.reason(new EJBException(unknown)))
                .contains("the database went away while this was written down");
        unknown = new HeuristicMixedException();
        unknown.addSuppressed(new SQLException("duplicate key", "23505"));
        assertThat(Outages.ofDatabase(new EJBException(unknown))).isFalse();
    }

    @Test
    void whatIsGoneOrWrongIsNone() {
        assertThat(Outages.reason(new FileNotFoundException("gone"))).isEmpty();
        assertThat(Outages.reason(new IllegalStateException("a bug"))).isEmpty();
        assertThat(Outages.ofDatabase(new SQLException("duplicate key", "23505")))
                .isFalse();
    }

    @Test
    void aTransactionThatTheDatabaseEndedForStandingStillIsNoFault() {
        SQLException ended =
                new SQLException("terminating connection due to idle-in-transaction session timeout", "25P03");
        assertThat(Outages.ofDatabase(new EJBException(ended))).isTrue();
        assertThat(Outages.ofDatabase(new EJBException(new SQLException("in failed transaction", "25P02"))))
                .isFalse();
    }
}
