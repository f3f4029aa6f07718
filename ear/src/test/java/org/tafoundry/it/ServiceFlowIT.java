package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.UserView;
import org.tafoundry.identity.Users;
import org.tafoundry.identity.session.Sessions;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Interview;
import org.tafoundry.request.RequestDraft;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;
import org.tafoundry.sample.SampleView;
import org.tafoundry.sample.Samples;
import org.tafoundry.sample.Upload;

/** The services in the server, with its own realm, transactions and storage. */
@ExtendWith(ArquillianExtension.class)
class ServiceFlowIT {
    private static final String MODULE = "java:global/ta-foundry/services/";

    @EJB(lookup = MODULE + "Sessions")
    private Sessions sessions;

    @EJB(lookup = MODULE + "Users")
    private Users users;

    @EJB(lookup = MODULE + "Requests")
    private Requests requests;

    @EJB(lookup = MODULE + "Samples")
    private Samples samples;

    @Deployment
    static WebArchive test() {
        return InServer.war(ServiceFlowIT.class, TestPasswords.class);
    }

    @Test
    void theRealmKnowsTheRightPasswordFromTheWrongOne() {
        assertThat(sessions.login(anonymous(), "requestor", TestPasswords.DEMO).accessToken())
                .as("three parts of a signed token")
                .matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThatThrownBy(() -> sessions.login(anonymous(), "requestor", "not the password"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aSampleComesBackAsItWentIn() throws IOException {
        Caller requestor = caller("requestor", RoleName.REQUESTOR);
        RequestView request = requests.create(requestor, draft());
        SampleView sample = upload(requestor, request);
        try (InputStream content = samples.download(requestor, sample.id()).stream()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(log());
        }
    }

    private SampleView upload(Caller caller, RequestView request) {
        return samples.upload(
                caller,
                request.id(),
                new Upload("access.log", "text/plain"),
                new ByteArrayInputStream(log().getBytes(StandardCharsets.UTF_8)));
    }

    private static RequestDraft draft() {
        return new RequestDraft("example-shop", "An access log", true, Interview.EMPTY);
    }

    private static String log() {
        return IntStream.range(0, 200)
                .mapToObj(i ->
                        "192.0.2.%d - - [10/Mar/2025:08:%02d:%02d +0100] \"GET /p/%d HTTP/1.1\" %d %d \"-\" \"curl/8\"\n"
                                .formatted(i % 30 + 1, i / 60, i % 60, i, i % 9 == 0 ? 404 : 200, 100 + i))
                .collect(Collectors.joining());
    }

    private Caller caller(String username, RoleName role) {
        UserView user = users.named(username).orElseThrow();
        return anonymous().as(user.id(), username, Set.of(role));
    }

    private static Caller anonymous() {
        return Caller.anonymous("127.0.0.1", "test", UUID.randomUUID());
    }
}
