package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.quickstart.DemoUsers;

/** Every operation that the server documents, as each role and as nobody, against the table in operations.tsv. */
@ExtendWith(ArquillianExtension.class)
class AuthorisationIT {
    private static final String TABLE = "operations.tsv";

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(AuthorisationIT.class);
    }

    @Test
    void everyOperationAnswersEachRoleAsTheTableSays() throws IOException, InterruptedException {
        Map<String, Api> callers = new LinkedHashMap<>();
        for (DemoUsers user : List.of(DemoUsers.REQUESTOR, DemoUsers.APPROVER, DemoUsers.ADMIN, DemoUsers.KNOWLEDGE)) {
            callers.put(user.name(), Api.as(user));
        }
        callers.put("nobody", Api.anonymous());
        Map<String, String> found = new TreeMap<>();
        for (Operations.Operation operation : Operations.all()) {
            List<String> outcomes = new ArrayList<>();
            for (Api caller : callers.values()) {
                outcomes.add(operation.call(caller).outcome());
            }
            found.put(operation.toString(), String.join("\t", outcomes));
        }
        assertThat(found).isEqualTo(table());
    }

    @Test
    void nobodyIsToldToLogInWhereverALoginIsNeeded() throws IOException, InterruptedException {
        Api.Answer answer = Api.anonymous().get("/requests");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        String refreshToken = Api.anonymous()
                .login(DemoUsers.REQUESTOR.username(), TestPasswords.DEMO)
                .json()
                .path("refresh_token")
                .asText();
        for (String token : List.of("a.b.c", refreshToken)) {
            for (String method : List.of("GET", "POST", "DELETE")) {
                Api.Answer refused = Api.withToken(token).send(method, "/requests", BodyPublishers.noBody(), Map.of());
                assertThat(refused.outcome()).isEqualTo("SESSION_ENDED");
                assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
                assertThat(refused.header("X-Correlation-ID")).isNotEmpty();
            }
        }
    }

    private static Map<String, String> table() throws IOException {
        try (InputStream in = AuthorisationIT.class.getResourceAsStream(TABLE)) {
            Map<String, String> table = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(cells -> table.put(cells[0], cells[1]));
            return table;
        }
    }
}
