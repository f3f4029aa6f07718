package org.tafoundry.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;

/**
 * Says when to come again in every 503 that does not: while the server ends or is suspended, the server itself answers,
 * before any filter of the application.
 */
public final class ComeAgain implements ServletExtension {

    /** As where the application is not there, see the filter in the server's configuration. */
    private static final String SECONDS = "5";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(next -> exchange -> {
            exchange.addResponseCommitListener(ComeAgain::complete);
            next.handleRequest(exchange);
        });
    }

    private static void complete(HttpServerExchange exchange) {
        if (exchange.getStatusCode() == StatusCodes.SERVICE_UNAVAILABLE
                && !exchange.getResponseHeaders().contains(Headers.RETRY_AFTER)) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, SECONDS);
        }
    }
}
