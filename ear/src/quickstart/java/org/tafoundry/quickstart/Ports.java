package org.tafoundry.quickstart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** Finds free ports of the loopback interface and waits for a program to listen on one. */
public final class Ports {
    private static final int PROBE_MILLIS = 500;

    private Ports() {}

    /** A port that nobody listens on at this moment. */
    public static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new QuickstartException(
                    "Port " + port + " of 127.0.0.1 cannot be used (" + e.getMessage()
                            + "). Stop the program that listens there, or choose another port with -Dquickstart.port=PORT.",
                    e);
        }
    }

    static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_MILLIS);
            return true;
        } catch (IOException e) {
            return false; // nobody there yet
        }
    }

    static void awaitListening(int port, Process process, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new QuickstartException("Nothing listens on port " + port + " after " + patience.toSeconds()
                        + " s, or the program has ended.");
            }
            Thread.sleep(100);
        }
    }
}
