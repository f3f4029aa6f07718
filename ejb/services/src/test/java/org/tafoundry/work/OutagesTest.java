package org.tafoundry.work;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.sql.SQLException;
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

    @Test
    void whatIsGoneOrWrongIsNone() {
        assertThat(Outages.reason(new FileNotFoundException("gone"))).isEmpty();
        assertThat(Outages.reason(new IllegalStateException("a bug"))).isEmpty();
        assertThat(Outages.ofDatabase(new SQLException("duplicate key", "23505")))
                .isFalse();
    }
}
