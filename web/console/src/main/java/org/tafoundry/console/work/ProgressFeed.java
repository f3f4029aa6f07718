package org.tafoundry.console.work;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.UUID;
import org.tafoundry.caller.Caller;

/** One page that waits, and what it was told last. */
final class ProgressFeed {
    private static final long NANOS = 60_000_000_000L;

    private final Caller caller;
    private final UUID request;
    private final AsyncContext page;
    private final long end = System.nanoTime() + NANOS;
    private String told = "";

    ProgressFeed(Caller caller, UUID request, AsyncContext page) {
        this.caller = caller;
        this.request = request;
        this.page = page;
        page.setTimeout(0);
    }

    Caller caller() {
        return caller;
    }

    UUID request() {
        return request;
    }

    /** Whether its time is over; it has ended then. */
    boolean isOver() {
        boolean over = System.nanoTime() > end;
        if (over) {
            end();
        }
        return over;
    }

    /** Sends what is new, and otherwise only what shows whether the page is still there. */
    void tell(String now) throws IOException {
        PrintWriter out = page.getResponse().getWriter();
        out.write(now.equals(told) ? ":\n\n" : "retry: 1000\ndata: " + now + "\n\n");
        told = now;
        if (out.checkError()) {
            throw new IOException("The page is gone");
        }
    }

    void end() {
        page.complete();
    }
}
