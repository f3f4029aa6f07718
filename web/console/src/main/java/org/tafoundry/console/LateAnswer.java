package org.tafoundry.console;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.tafoundry.refusal.Refusal;

/** An answer to a request of a page that comes later, while no thread of the server's waits for it. */
public final class LateAnswer {
    private static final long LONGEST = TimeUnit.SECONDS.toMillis(120);

    private final AsyncContext context;
    private final String contentType;

    private LateAnswer(AsyncContext context, String contentType) {
        this.context = context;
        this.contentType = contentType;
    }

    /** Begins to wait. */
    public static LateAnswer to(HttpServletRequest request, String contentType) {
        AsyncContext context = request.startAsync();
        context.setTimeout(LONGEST);
        return new LateAnswer(context, contentType);
    }

    /**
     * Gives what comes of some work.
     *
     * @param done writes what came
     * @param refused writes why nothing came
     */
    public <T> void of(CompletableFuture<T> work, Function<T, String> done, Function<Throwable, String> refused) {
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

    /** Why nothing came, in words for people; a bug is told as one. */
    public static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal.getMessage() + " " + refusal.next();
            }
        }
        return "This did not work; it is a fault of the product. Tell an administrator.";
    }
}
