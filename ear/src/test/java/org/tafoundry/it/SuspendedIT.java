package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.as.arquillian.container.ManagementClient;
import org.jboss.dmr.ModelNode;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What callers hear of a server that is suspended, as it is while it ends: it answers before the application does. */
@ExtendWith(ArquillianExtension.class)
class SuspendedIT {
    private static final String RETRY_AFTER = "Retry-After";

    @ArquillianResource
    private ManagementClient server;

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(SuspendedIT.class);
    }

    @Test
    void callersAreToldWhenToComeAgain() throws IOException, InterruptedException {
        operation("suspend");
        try {
            Api.Answer answer = Api.anonymous().get("/about");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header(RETRY_AFTER)).isEqualTo("5");
            HttpResponse<Void> page = page();
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue(RETRY_AFTER)).contains("5");
        } finally {
            operation("resume");
        }
        Api.Answer answer = Api.anonymous().get("/about");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header(RETRY_AFTER)).isEmpty();
        assertThat(page().statusCode()).isEqualTo(200);
    }

    private static HttpResponse<Void> page() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(System.getProperty(TestServices.URL) + "/console/index.xhtml"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    private void operation(String name) throws IOException {
        ModelNode operation = new ModelNode();
        operation.get("operation").set(name);
        assertThat(server.getControllerClient()
                        .execute(operation)
                        .get("outcome")
                        .asString())
                .isEqualTo("success");
    }
}
