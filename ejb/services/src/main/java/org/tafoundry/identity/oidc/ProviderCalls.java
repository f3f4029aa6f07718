package org.tafoundry.identity.oidc;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tafoundry.outbound.OutboundAnswer;
import org.tafoundry.outbound.OutboundCall;
import org.tafoundry.outbound.OutboundClient;

/** Calls to providers, for the library that speaks the protocols, through the one client for calls that leave the server. */
@Dependent
class ProviderCalls implements HTTPRequestSender, ResourceRetriever {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 512 * 1024;
    private static final int OK = 200;

    @Inject
    private OutboundClient client;

    protected ProviderCalls() {}

    ProviderCalls(OutboundClient client) {
        this.client = client;
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        Map<String, String> headers = new HashMap<>();
        request.getHeaderMap().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String type = headers.getOrDefault("Content-Type", "");
        headers.remove("Content-Type");
        boolean posts = request.getMethod().name().equals("POST");
        String body = request.getBody() == null ? "" : request.getBody();
        OutboundAnswer answer = client.send(new OutboundCall(
                request.getMethod().name(),
                request.getURI(),
                headers,
                posts ? type : "",
                posts ? body : "",
                LIMIT,
                MOST_BYTES));
        HTTPResponse response = new HTTPResponse(answer.status());
        for (Map.Entry<String, List<String>> header : answer.headers().entrySet()) {
            response.setHeader(header.getKey(), header.getValue().toArray(String[]::new));
        }
        response.setBody(answer.body());
        return response;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        return new Resource(get(URI.create(url.toString())), ContentType.APPLICATION_JSON.toString());
    }

    /** A document of a provider. */
    String get(URI uri) throws IOException {
        OutboundAnswer answer = client.send(
                new OutboundCall("GET", uri, Map.of("Accept", "application/json"), "", "", LIMIT, MOST_BYTES));
        if (answer.status() != OK) {
            throw new IOException(uri.getHost() + " answered with status " + answer.status());
        }
        return answer.body();
    }
}
