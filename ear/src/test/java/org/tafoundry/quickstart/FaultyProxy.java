package org.tafoundry.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Stands before a service on the loopback interface and does to its connections what networks and services do on bad days. */
final class FaultyProxy implements AutoCloseable {
    private static final int BUFFER = 8192;

    /** Longer than a client waits for a service that says nothing. */
    private static final long SILENCE_SECONDS = 40;

    private static final int SLOW_BYTES = 512;
    private static final long SLOW_MILLIS = 20;

    /** What remains of an answer that is cut: its status and a part of its headers or its body. */
    private static final int CUT_BYTES = 300;

    private static final String ERROR = "<Error><Code>SlowDown</Code><Message>Later</Message></Error>";
    private static final byte[] BUSY =
            ("HTTP/1.1 503 Slow Down\r\nContent-Type: application/xml\r\nConnection: close\r\n" + "Content-Length: "
                            + ERROR.length() + "\r\n\r\n" + ERROR)
                    .getBytes(StandardCharsets.US_ASCII);

    /** What happens to a connection. */
    enum Fault {
        /** Nothing: it reaches the service. */
        NONE,
        /** It is reset as soon as the client has said something. */
        RESET,
        /** It is answered with an error of the service. */
        ERROR,
        /** It reaches the service, but only some kilobytes a second do. */
        SLOW,
        /** The answer ends in the middle. */
        CUT,
        /** Nobody ever answers. */
        SILENT
    }

    private final ServerSocket server;
    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<Fault, AtomicLong> seen = new EnumMap<>(Fault.class);
    private volatile Fault fault = Fault.NONE;

    private FaultyProxy(ServerSocket server, int behind) {
        this.server = server;
        this.behind = behind;
        for (Fault each : Fault.values()) {
            seen.put(each, new AtomicLong());
        }
    }

    /** A proxy before the service at a port of the loopback interface. */
    static FaultyProxy before(int port) throws IOException {
        FaultyProxy proxy = new FaultyProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
        background("proxy", proxy::accept);
        return proxy;
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** From now on this happens; connections that are open end, so that it happens to all. */
    void set(Fault next) {
        fault = next;
        open.forEach(FaultyProxy::end);
    }

    /** How many connections this happened to. */
    long count(Fault which) {
        return seen.get(which).get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(FaultyProxy::end);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                open.add(client);
                background("proxy-connection", () -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        Fault mine = fault;
        seen.get(mine).incrementAndGet();
        try (client) {
            switch (mine) {
                case NONE, SLOW, CUT -> relay(client, mine);
                case RESET -> {
                    client.getInputStream().read();
                    client.setSoLinger(true, 0);
                }
                case ERROR -> {
                    client.getInputStream().read(new byte[BUFFER]);
                    client.getOutputStream().write(BUSY);
                }
                case SILENT -> TimeUnit.SECONDS.sleep(SILENCE_SECONDS);
            }
        } catch (IOException e) {
            // one of the two sides has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private void relay(Socket client, Fault mine) throws IOException, InterruptedException {
        try (Socket service = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            open.add(service);
            background("proxy-request", () -> {
                try {
                    copy(client.getInputStream(), service.getOutputStream(), mine, Long.MAX_VALUE);
                    service.shutdownOutput();
                } catch (IOException e) {
                    end(service);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            long most = mine == Fault.CUT ? CUT_BYTES : Long.MAX_VALUE;
            copy(service.getInputStream(), client.getOutputStream(), mine, most);
            open.remove(service);
        }
    }

    private static void copy(InputStream from, OutputStream to, Fault mine, long most)
            throws IOException, InterruptedException {
        byte[] buffer = new byte[mine == Fault.SLOW ? SLOW_BYTES : BUFFER];
        long left = most;
        while (left > 0) {
            int read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            if (mine == Fault.SLOW) {
                TimeUnit.MILLISECONDS.sleep(SLOW_MILLIS);
            }
            to.write(buffer, 0, read);
            left -= read;
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is closed then
        }
    }

    private static void background(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
