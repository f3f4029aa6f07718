package org.tafoundry.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that encrypts, at once or after STARTTLS; it keeps what it is told. */
final class EncryptedMailServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::serve);
    private final SSLContext encryption;
    private final boolean atOnce;

    /**
     * Starts it.
     *
     * @param certificate key store with its certificate, made by {@link Certificates}
     * @param atOnce whether it encrypts at once
     */
    EncryptedMailServer(Path certificate, boolean atOnce) throws IOException {
        this.encryption = encryption(certificate);
        this.atOnce = atOnce;
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The lines that it was told; those that came encrypted begin with {@code *}. */
    List<String> told() {
        return List.copyOf(told);
    }

    private void serve() {
        try (Socket client = socket.accept()) {
            if (atOnce) {
                talk(encrypted(client), true);
            } else {
                talk(client, false);
            }
        } catch (IOException distrusted) {
            // the client goes away, as it is meant to when it does not trust the certificate
            return;
        }
    }

    private SSLSocket encrypted(Socket client) throws IOException {
        SSLSocket socket = (SSLSocket) encryption.getSocketFactory().createSocket(client, null, client.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private void talk(Socket client, boolean encrypted) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        if (atOnce || !encrypted) {
            say(client, "220 ready");
        }
        boolean content = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            told.add((encrypted ? "*" : "") + line);
            if (content) {
                content = !line.equals(".");
                if (!content) {
                    say(client, "250 taken");
                }
            } else if (line.startsWith("EHLO")) {
                say(client, "250-here", encrypted ? "250 AUTH LOGIN PLAIN" : "250 STARTTLS");
            } else if (line.equals("STARTTLS")) {
                say(client, "220 go on");
                talk(encrypted(client), true);
                return;
            } else if (line.startsWith("AUTH LOGIN")) {
                say(client, "334 VXNlcm5hbWU6");
                told.add("*" + in.readLine());
                say(client, "334 UGFzc3dvcmQ6");
                told.add("*" + in.readLine());
                say(client, "235 known");
            } else if (line.startsWith("AUTH")) {
                say(client, "235 known");
            } else if (line.equals("DATA")) {
                say(client, "354 go on");
                content = true;
            } else {
                say(client, line.equals("QUIT") ? "221 bye" : "250 yes");
            }
        }
    }

    private static void say(Socket client, String... lines) throws IOException {
        for (String line : lines) {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        client.getOutputStream().flush();
    }

    private static SSLContext encryption(Path certificate) throws IOException {
        try (InputStream in = Files.newInputStream(certificate)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, Certificates.PASSWORD.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, Certificates.PASSWORD.toCharArray());
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
