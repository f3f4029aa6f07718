package org.tafoundry.notification;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that speaks STARTTLS, with a certificate that nobody trusts; it keeps what it is told. */
final class StartTlsServer implements AutoCloseable {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::serve);

    StartTlsServer() throws IOException {
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What it was told, before and after the encryption. */
    List<String> commands() {
        return List.copyOf(commands);
    }

    private void serve() {
        try (Socket client = socket.accept()) {
            talk(client, "220 ready");
        } catch (IOException distrusted) {
            // the client goes away, as it is meant to
            return;
        }
    }

    private void talk(Socket client, String greeting) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, greeting);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            if (line.startsWith("EHLO")) {
                say(client, "250-here", "250 STARTTLS");
            } else if (line.equals("STARTTLS")) {
                say(client, "220 go on");
                SSLSocket encrypted =
                        (SSLSocket) encryption().getSocketFactory().createSocket(client, null, client.getPort(), true);
                encrypted.setUseClientMode(false);
                encrypted.startHandshake();
                talk(encrypted, "");
                return;
            } else {
                say(client, "250 yes");
            }
        }
    }

    private static void say(Socket client, String... lines) throws IOException {
        for (String line : lines) {
            if (!line.isEmpty()) {
                client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
        client.getOutputStream().flush();
    }

    private static SSLContext encryption() throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(new DummySSLServerSocketFactory().getKeyStore(), PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
