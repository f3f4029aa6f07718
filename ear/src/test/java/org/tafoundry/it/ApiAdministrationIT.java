package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.quickstart.DemoUsers;

/** Users, their sessions and the configuration over HTTP. */
@ExtendWith(ArquillianExtension.class)
class ApiAdministrationIT {
    private static final String PASSWORD = "correct horse battery 7";
    private static final String OTHER = "staple of another kind 8";

    private Api admin;
    private String name;
    private String path;

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(ApiAdministrationIT.class);
    }

    @BeforeEach
    void newUser() throws IOException, InterruptedException {
        admin = Api.as(DemoUsers.ADMIN);
        name = "user-" + UUID.randomUUID();
        Api.Answer made = admin.json("POST", "/users", user());
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        path = "/users/" + made.json().path("id").asText();
        assertThat(made.header("Location")).endsWith("/api/v1" + path);
        assertThat(made.text()).doesNotContain(PASSWORD, "$2");
    }

    @Test
    void metricsTellHowTheInstallationIs() throws IOException, InterruptedException {
        Api.Answer metrics = admin.get("/metrics");
        assertThat(metrics.header("Content-Type")).startsWith("text/plain");
        assertThat(metrics.text())
                .contains("# TYPE tafoundry_jobs_in_outage gauge", "\ntafoundry_sandboxes_in_use ")
                .doesNotContain("null");
        assertThat(admin.get("/users?sort=created_at,desc").status()).isEqualTo(200);
    }

    @Test
    void aNameIsTakenOnce() throws IOException, InterruptedException {
        assertThat(admin.json("POST", "/users", user()).outcome()).isEqualTo("IDENTITY_USER_EXISTS");
        assertThat(admin.send("DELETE", path, BodyPublishers.noBody(), Map.of()).status())
                .isEqualTo(204);
        assertThat(admin.get(path).status()).isEqualTo(404);
    }

    @Test
    void otherRolesEndTheAccessTokens() throws IOException, InterruptedException {
        Api user = Api.as(name, PASSWORD);
        assertThat(user.get("/auth/me").json().path("roles").path(0).asText()).isEqualTo("REQUESTOR");
        assertThat(roles("BOSS").outcome()).isEqualTo("INVALID_VALUE");
        assertThat(roles("APPROVER").status()).isEqualTo(200);
        assertThat(user.get("/auth/me").outcome()).isEqualTo("SESSION_ENDED");
        assertThat(Api.as(name, PASSWORD).get("/approvals").status()).isEqualTo(200);
    }

    @Test
    void aDisabledUserIsOut() throws IOException, InterruptedException {
        Api user = Api.as(name, PASSWORD);
        Api.Answer read = admin.get(path);
        Map<String, Object> change =
                Map.of("email", read.json().path("email").asText(), "full_name", "Gone", "active", false);
        Map<String, String> ifMatch = Map.of("If-Match", read.header("ETag"));
        assertThat(admin.json("PUT", path, change, ifMatch)
                        .json()
                        .path("active")
                        .asBoolean(true))
                .isFalse();
        assertThat(admin.json("PUT", path, change, ifMatch).status()).isEqualTo(412);
        assertThat(user.get("/auth/me").outcome()).isEqualTo("SESSION_ENDED");
        assertThat(Api.anonymous().login(name, PASSWORD).outcome()).isEqualTo("SESSION_WRONG_CREDENTIALS");
    }

    @Test
    void guessingAPasswordIsStopped() throws IOException, InterruptedException {
        List<CompletableFuture<Integer>> guesses = IntStream.range(0, 30)
                .mapToObj(guess -> CompletableFuture.supplyAsync(() -> guess("guess " + guess)))
                .toList();
        assertThat(guesses.stream().map(CompletableFuture::join))
                .containsOnly(401, 429)
                .filteredOn(status -> status == 401)
                .hasSize(10);
        Api.Answer stopped = Api.anonymous().login(name, PASSWORD);
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.outcome()).isEqualTo("SESSION_TOO_MANY_ATTEMPTS");
        assertThat(stopped.header("Retry-After")).isEqualTo("300");
    }

    private int guess(String password) {
        try {
            return Api.anonymous().login(name, password).status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Test
    void anAdministratorSetsAPassword() throws IOException, InterruptedException {
        Api user = Api.as(name, PASSWORD);
        assertThat(admin.json("POST", path + "/password", Map.of("password", "aaaaaaaaaaaa"))
                        .outcome())
                .isEqualTo("INVALID_VALUE");
        assertThat(admin.json("POST", path + "/password", Map.of("password", OTHER))
                        .status())
                .isEqualTo(204);
        assertThat(user.get("/auth/me").outcome()).isEqualTo("SESSION_ENDED");
        assertThat(Api.as(name.toUpperCase(Locale.ROOT), OTHER).get("/auth/me").status())
                .isEqualTo(200);
        assertThat(admin.get("/users?text=" + name).json().path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void theAuditTrailIsReadFromPlaceToPlaceAndAsATable() throws IOException, InterruptedException {
        Api.Answer first = admin.get("/audit?size=2&count=true");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().path("items")).hasSize(2);
        assertThat(first.json().path("total").asLong()).isGreaterThan(2);
        Api.Answer second =
                admin.get("/audit?size=2&after=" + first.json().path("next").asText());
        assertThat(second.json().path("items").path(0).path("id").asText())
                .isNotIn(
                        first.json().path("items").path(0).path("id").asText(),
                        first.json().path("items").path(1).path("id").asText());
        Api.Answer table = admin.get("/audit/export?entity_type=user&action=CREATE");
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.text()).startsWith("\"timestamp\",\"action\"").contains(name);
    }

    @Test
    void theKeysOfTheTokensArePublished() throws IOException, InterruptedException {
        JsonNode key = Api.anonymous().get("/auth/jwks").json().path("keys").path(0);
        assertThat(key.path("kty").asText()).isEqualTo("RSA");
        assertThat(key.path("n").asText()).hasSize(342);
        assertThat(key.has("d")).isFalse();
    }

    @Test
    void aRefreshTokenIsUsedOnceAndEndsWithTheLogin() throws IOException, InterruptedException {
        JsonNode pair = Api.anonymous().login(name, PASSWORD).json();
        assertThat(pair.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(pair.path("expires_in").asInt()).isPositive();
        Api.Answer renewed = refresh(pair);
        assertThat(Api.withToken(renewed.json().path("access_token").asText())
                        .get("/auth/me")
                        .status())
                .isEqualTo(200);
        Map<String, String> token =
                Map.of("refresh_token", renewed.json().path("refresh_token").asText());
        assertThat(Api.anonymous().json("POST", "/auth/logout", token).status()).isEqualTo(204);
        assertThat(refresh(renewed.json()).outcome()).isEqualTo("SESSION_ENDED");
        assertThat(refresh(pair).outcome()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void aPasswordIsChangedByWhoKnowsIt() throws IOException, InterruptedException {
        Api user = Api.as(name, PASSWORD);
        assertThat(change(user, "a guess", OTHER).outcome()).isEqualTo("SESSION_WRONG_PASSWORD");
        assertThat(change(user, PASSWORD, "x").status()).isEqualTo(422);
        assertThat(change(user, PASSWORD, OTHER).status()).isEqualTo(204);
        assertThat(user.get("/auth/me").outcome()).isEqualTo("SESSION_ENDED");
        assertThat(Api.as(name, OTHER).get("/auth/me").status()).isEqualTo(200);
    }

    @Test
    void aConfigurationValueIsCheckedAndVersioned() throws IOException, InterruptedException {
        String key = "/config/MAX_PARALLEL_VALIDATIONS";
        Api.Answer read = admin.get(key);
        Map<String, String> ifMatch = Map.of("If-Match", read.header("ETag"));
        for (Object wrong : List.of("many", 0, 65, true)) {
            Api.Answer refused = admin.json("PUT", key, Map.of("value", wrong), ifMatch);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("INVALID_VALUE", "a whole number from 1 to 64");
        }
        Api.Answer unknown = admin.json("PUT", "/config/NOPE", Map.of("value", 1), Map.of("If-Match", "*"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("SETTING_UNKNOWN", "MAX_PARALLEL_VALIDATIONS");
        assertThat(admin.json("PUT", key, Map.of("value", 3)).status()).isEqualTo(428);
        Api.Answer put = admin.json("PUT", key, Map.of("value", 3), ifMatch);
        assertThat(put.json().path("value").asText()).isEqualTo("3");
        assertThat(put.json().path("source").asText()).isEqualTo("database");
        assertThat(put.json().path("allowed").asText()).isEqualTo("a whole number from 1 to 64");
        assertThat(admin.json("PUT", key, Map.of("value", 4), ifMatch).status()).isEqualTo(412);
        assertThat(admin.json(
                                "PUT",
                                key,
                                Map.of("value", read.json().path("value").asText()),
                                Map.of("If-Match", "*"))
                        .status())
                .isEqualTo(200);
        assertThat(admin.get("/config").json().path("items").size()).isPositive();
    }

    private Api.Answer roles(String role) throws IOException, InterruptedException {
        return admin.json(
                "PUT",
                path + "/roles",
                Map.of("roles", List.of(role)),
                Map.of("If-Match", admin.get(path).header("ETag")));
    }

    private Map<String, Object> user() {
        return Map.of(
                "username", name, "email", name + "@example.org", "password", PASSWORD, "roles", List.of("REQUESTOR"));
    }

    private static Api.Answer refresh(JsonNode pair) throws IOException, InterruptedException {
        return Api.anonymous()
                .json(
                        "POST",
                        "/auth/refresh",
                        Map.of("refresh_token", pair.path("refresh_token").asText()));
    }

    private static Api.Answer change(Api user, String from, String to) throws IOException, InterruptedException {
        return user.json("POST", "/auth/change-password", Map.of("current_password", from, "new_password", to));
    }
}
