package org.tafoundry.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.tafoundry.testing.TestPostgres;

class DatabaseWaitTest {

    @Test
    void endsAsSoonAsTheDatabaseAnswers() {
        assertThat(run(TestPostgres.newDatabase(), 60)).isZero();
    }

    @Test
    void endsWithACodeOfItsOwnWhenItDoesNot() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(run("jdbc:postgresql://127.0.0.1:" + free + "/none", 1)).isEqualTo(4);
    }

    private static int run(String url, int seconds) {
        return SchemaCommand.commandLine()
                .execute("--url=" + url, "--user=postgres", "--password=postgres", "await", "--seconds=" + seconds);
    }
}
