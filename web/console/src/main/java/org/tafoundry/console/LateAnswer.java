package org.tafoundry.console;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** An answer to a request of a page that comes later, while no thread of the server's waits for it. */
public final class LateAnswer {
    private static final long LONGEST = TimeUnit.SECONDS.toMillis(120);

    private final AsyncContext context;
    private final String contentType;
    private final Function<Throwable, String> refused;

    private LateAnswer(AsyncContext context, String contentType, Function<Throwable, String> refused) {
        this.context = context;
        this.contentType = contentType;
        this.refused = refused;
    }

    /**
     * Begins to wait.
     *
     * @param refused writes why nothing came
     */
    static LateAnswer to(HttpServletRequest request, String contentType, Function<Throwable, String> refused) {
        AsyncContext context = request.startAsync();
        context.setTimeout(LONGEST);
        return new LateAnswer(context, contentType, refused);
    }

    /**
     * Gives what comes of some work, or why nothing does.
     *
     * @param done writes what came
     */
    public <T> void of(CompletableFuture<T> work, Function<T, String> done) {
        work.thenApply(done).whenComplete((text, failure) -> give(failure == null ? text : refused.apply(failure)));
    }

    /** Gives this. */
    public void give(String text) {
        HttpServletResponse response = (HttpServletResponse) context.getResponse();
        response.setContentType(contentType + ";charset=UTF-8");
        try {
            response.getWriter().write(text);
        } catch (IOException e) {
            // whoever asked is gone
        } finally {
            context.complete();
        }
    }
}
