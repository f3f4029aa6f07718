package org.tafoundry.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.tafoundry.work.Outages;

/** Whatever an S3 service does wrong is an I/O error: an outage, and no bug. */
class S3AwayTest {

    @Test
    void nobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertAway(free);
    }

    @Test
    void answersAreNoneOfS3() throws IOException {
        for (String answer : new String[] {"", "HTTP/1.1 500 No\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Len", "?"}) {
            ExecutorService server = Executors.newSingleThreadExecutor();
            try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
                server.submit(() -> {
                    while (true) {
                        try (Socket call = socket.accept();
                                OutputStream out = call.getOutputStream()) {
                            call.getInputStream().read(new byte[100]);
                            out.write(answer.getBytes(StandardCharsets.US_ASCII));
                        }
                    }
                });
                assertAway(socket.getLocalPort());
            } finally {
                server.shutdownNow();
            }
        }
    }

    private static void assertAway(int port) {
        S3Settings settings = new S3Settings("http://127.0.0.1:" + port, "us-east-1", "bucket", "key", "secretsecret");
        assertThatThrownBy(() -> S3ObjectStore.connect(settings))
                .isInstanceOf(IOException.class)
                .satisfies(failure -> assertThat(Outages.reason(failure)).isPresent());
    }
}
