package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.quickstart.DemoUsers;

/**
 * Every operation that the server documents and every page of the console, as each role on things of one's own and of
 * others, as somebody who was disabled and as nobody: what they are answered and how many lines of audit that leaves is
 * what {@code authorisation.md} says, and every change leaves one.
 */
@ExtendWith(ArquillianExtension.class)
class AuthorisationIT {
    private static final Path PAGE = Path.of("src", "docs", "authorisation.md");

    /** What takes a ticket of another provider; {@code SingleSignOnIT} does it. */
    private static final Set<String> DONE_ELSEWHERE = Set.of("POST /auth/exchange");

    /** What changes nothing that anybody would look for in the trail. */
    private static final Map<String, String> NO_CHANGE = Map.of(
            "POST /auth/refresh", "none: a login goes on",
            "POST /knowledge/{id}/download-link", "none: the download that follows leaves one",
            "POST /revisions/{id}/download-link", "none: the download that follows leaves one",
            "POST /samples/{id}/download-link", "none: the download that follows leaves one");

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(AuthorisationIT.class);
    }

    @Test
    void everybodyIsAnsweredAsThePageSaysAndEveryChangeLeavesOneLine() throws IOException, InterruptedException {
        Instant begin = Instant.now();
        Walk walk = new Walk();
        walk.everything();
        Map<String, String> deeds = new Deeds(walk.things()).all();
        Trail trail = Trail.since(begin);

        Set<String> changes = Operations.all().stream()
                .filter(operation -> !operation.method().equals("GET"))
                .map(Operations.Operation::toString)
                .filter(operation -> !DONE_ELSEWHERE.contains(operation))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(deeds.keySet()).as("what was changed").isEqualTo(changes);
        Map<String, String> lines = new TreeMap<>();
        deeds.forEach((operation, call) -> lines.put(operation, String.join(", ", trail.ofPeople(call))));
        NO_CHANGE.forEach((operation, why) -> lines.compute(operation, (any, found) -> found.isEmpty() ? why : found));

        String page = AuthorisationPage.of(walk.rows(trail), lines);
        Files.writeString(Path.of("target", "authorisation.md"), page);
        assertThat(page)
                .as("target/authorisation.md; when it is right, copy it to " + PAGE)
                .isEqualTo(Files.readString(PAGE));
        assertThat(walk.denialsWithoutOneLine(trail)).isEmpty();
        assertThat(Walk.forgotten()).isEmpty();
        assertThat(deeds).as("each change leaves one line").allSatisfy((operation, call) -> assertThat(
                        trail.ofPeople(call))
                .as(operation)
                .hasSize(NO_CHANGE.containsKey(operation) ? 0 : 1));
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

    @Test
    void aTokenThatSomebodyElseHasMadeOpensNothing() throws Exception {
        String token = Api.anonymous()
                .login(DemoUsers.ADMIN.username(), TestPasswords.DEMO)
                .json()
                .path("access_token")
                .asText();
        assertThat(Api.withToken(token).get("/users").status()).isEqualTo(200);
        for (String forged :
                ForgedTokens.of(token, Api.anonymous().get("/auth/jwks").json())) {
            for (String path : List.of("/users", "/auth/me", "/requests")) {
                assertThat(Api.withToken(forged).get(path).outcome()).as(forged).isEqualTo("SESSION_ENDED");
            }
        }
    }

    /** Lines of the audit trail by call. */
    record Trail(Map<String, List<JsonNode>> lines) {
        private static final int SIZE = 1000;

        static Trail since(Instant begin) throws IOException, InterruptedException {
            Api admin = Api.as(DemoUsers.ADMIN);
            Map<String, List<JsonNode>> lines = new TreeMap<>();
            String after = "";
            while (true) {
                JsonNode page = admin.get("/audit?size=" + SIZE + "&from=" + begin + after)
                        .json();
                page.path("items").forEach(line -> lines.computeIfAbsent(
                                line.path("correlation_id").asText(), call -> new ArrayList<>())
                        .add(line));
                if (page.path("items").size() < SIZE) {
                    return new Trail(lines);
                }
                after = "&after=" + page.path("next").asText();
            }
        }

        /** The actions of a call. */
        List<String> of(String call) {
            return lines.getOrDefault(call, List.of()).stream()
                    .map(line -> line.path("action").asText())
                    .toList();
        }

        /** The actions of a call that somebody did; what the product makes of it later, under the same id, comes from no address. */
        List<String> ofPeople(String call) {
            return lines.getOrDefault(call, List.of()).stream()
                    .filter(line -> !line.path("ip_address").asText().isEmpty())
                    .map(line -> line.path("action").asText())
                    .toList();
        }
    }
}
