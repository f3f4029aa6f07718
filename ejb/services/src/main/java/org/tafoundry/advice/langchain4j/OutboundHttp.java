package org.tafoundry.advice.langchain4j;

import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tafoundry.outbound.OutboundAnswer;
import org.tafoundry.outbound.OutboundCall;
import org.tafoundry.outbound.OutboundClient;

/** Lets langchain4j call through the client that keeps the rules. */
final class OutboundHttp implements HttpClient, HttpClientBuilder {
    private static final int MOST_BYTES = 1 << 20;
    private static final int FIRST_ERROR = 300;
    private static final String CONTENT_TYPE = "content-type";

    private final OutboundClient client;
    private final Duration limit;

    OutboundHttp(OutboundClient client, Duration limit) {
        this.client = client;
        this.limit = limit;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        Map<String, String> headers = new TreeMap<>();
        request.headers()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        String body = request.body() == null ? "" : request.body();
        String type = headers.remove(CONTENT_TYPE);
        OutboundCall call = new OutboundCall(
                request.method().name(),
                URI.create(request.url()),
                headers,
                body.isEmpty() ? "" : type == null ? "application/json" : type,
                body,
                limit,
                MOST_BYTES);
        try {
            OutboundAnswer answer = client.send(call);
            if (answer.status() >= FIRST_ERROR) {
                throw failure(new ErrorStatus(answer.status()));
            }
            return SuccessfulHttpResponse.builder()
                    .statusCode(answer.status())
                    .headers(answer.headers())
                    .body(answer.body())
                    .build();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Says with which status a server refused. */
    static final class ErrorStatus extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;

        ErrorStatus(int status) {
            super("status " + status);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** So that langchain4j does not ask again by itself. */
    private static NonRetriableException failure(Exception cause) {
        return new NonRetriableException(cause);
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("Answers are not streamed");
    }

    @Override
    public HttpClient build() {
        return this;
    }

    @Override
    public Duration connectTimeout() {
        return limit;
    }

    /** The client has its own. */
    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return limit;
    }

    /** The limit of the configuration counts. */
    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }
}
