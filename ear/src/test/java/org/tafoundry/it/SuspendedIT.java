package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        } finally {
            operation("resume");
        }
        Api.Answer answer = Api.anonymous().get("/about");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header(RETRY_AFTER)).isEmpty();
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
