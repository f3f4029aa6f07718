package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.quickstart.DemoUsers;

/** The description of the API says what bodies are, in the names that they have, and which errors there are. */
@ExtendWith(ArquillianExtension.class)
class OpenApiIT {
    /** Operations whose answer is a document that the engine describes. */
    private static final List<String> FREE = List.of("analyzeSamples");

    private static final Pattern SORTABLE =
            Pattern.compile("\\^\\(\\(([A-Za-z|]+)\\)\\(,\\(asc\\|desc\\)\\)\\?\\)\\?\\$");

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(OpenApiIT.class);
    }

    @Test
    void everyBodyAndEveryAnswerHasASchema() throws IOException, InterruptedException {
        List<String> without = new ArrayList<>();
        for (JsonNode operation : operations()) {
            String name = operation.path("operationId").asText();
            for (JsonNode body : operation.path("requestBody").path("content")) {
                if (!body.path("schema").has("$ref") && !body.path("schema").has("type")) {
                    without.add(name + " body");
                }
            }
            operation.path("responses").properties().forEach(response -> {
                JsonNode content = response.getValue().path("content");
                if (response.getKey().startsWith("2") && !response.getKey().equals("204") && !FREE.contains(name)) {
                    if (content.isEmpty()) {
                        without.add(name + " " + response.getKey());
                    }
                    for (JsonNode media : content) {
                        if (media.path("schema").isEmpty()) {
                            without.add(name + " " + response.getKey());
                        }
                    }
                }
            });
        }
        assertThat(without).isEmpty();
    }

    @Test
    void everyOperationNamesItsErrorsInOneForm() throws IOException, InterruptedException {
        for (JsonNode operation : operations()) {
            assertThat(operation.path("responses").properties())
                    .filteredOn(response -> response.getKey().compareTo("400") >= 0)
                    .as(operation.path("operationId").asText())
                    .extracting(Map.Entry::getKey)
                    .contains("400", "406", "422", "429", "500", "503");
            operation.path("responses").properties().forEach(response -> {
                if (response.getKey().compareTo("400") >= 0) {
                    assertThat(response.getValue()
                                    .path("content")
                                    .path("application/problem+json")
                                    .path("schema")
                                    .path("$ref")
                                    .asText())
                            .as(response.toString())
                            .endsWith("/Problem");
                }
            });
        }
    }

    /** Leaves the document where {@code .ci/openapi} has it checked by a linter. */
    @Test
    void theDescriptionIsKeptForTheLinter() throws IOException, InterruptedException {
        Path kept = Path.of("target", "openapi.json");
        Files.writeString(kept, Operations.document().toPrettyString());
        assertThat(kept).isNotEmptyFile();
    }

    /** Asks for the document as it was published; see CONTRIBUTING when a change is to break programs. */
    @Test
    void whatProgramsRelyOnStays() throws IOException, InterruptedException {
        try (InputStream published = OpenApiIT.class.getResourceAsStream("/openapi.json")) {
            assertThat(OpenApiContract.broken(new ObjectMapper().readTree(published), Operations.document()))
                    .isEmpty();
        }
    }

    /** Sends each of them a key that is too long, which only those refuse that look at it. */
    @Test
    void whatPromisesToBeDoneOnceForAKeyLooksAtIt() throws IOException, InterruptedException {
        String name = "once-" + UUID.randomUUID();
        List<String> roles = List.of("REQUESTOR", "APPROVER", "ADMIN", "KNOWLEDGE_MANAGER");
        Map<String, Object> user = Map.of(
                "username", name, "email", name + "@example.org", "password", "does all just once", "roles", roles);
        Api.as(DemoUsers.ADMIN).json("POST", "/users", user);
        Api everybody = Api.as(name, "does all just once");
        int creating = 0;
        for (Map.Entry<String, JsonNode> path :
                Operations.document().path("paths").properties()) {
            JsonNode operation = path.getValue().path("post");
            if (operation.path("parameters").findValuesAsText("name").contains("Idempotency-Key")) {
                creating++;
                String target = path.getKey()
                        .replaceFirst("^/api/v1", "")
                        .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                JsonNode bodies = operation.path("requestBody").path("content");
                Map<String, String> headers = new HashMap<>(Map.of("Idempotency-Key", "k".repeat(256)));
                if (!bodies.isEmpty()) {
                    headers.put("Content-Type", bodies.fieldNames().next());
                }
                assertThat(everybody
                                .send("POST", target, BodyPublishers.ofString("{}"), headers)
                                .outcome())
                        .as(path.getKey())
                        .isEqualTo("INVALID_VALUE");
            }
        }
        assertThat(creating).isEqualTo(10);
    }

    /** Asks each list, which names what it can be sorted by when it is asked for something else. */
    @Test
    void whatListsCanBeSortedByIsWhatTheySay() throws IOException, InterruptedException {
        String name = "sorter-" + UUID.randomUUID();
        List<String> roles = List.of("REQUESTOR", "APPROVER", "ADMIN", "KNOWLEDGE_MANAGER");
        Map<String, Object> user = Map.of(
                "username", name, "email", name + "@example.org", "password", "sorts every list", "roles", roles);
        Api.as(DemoUsers.ADMIN).json("POST", "/users", user);
        Api everybody = Api.as(name, "sorts every list");
        int lists = 0;
        for (Map.Entry<String, JsonNode> path :
                Operations.document().path("paths").properties()) {
            for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
                if (parameter.path("name").asText().equals("sort")) {
                    lists++;
                    String list = path.getKey().replaceFirst("^/api/v1", "");
                    Matcher names = SORTABLE.matcher(
                            parameter.path("schema").path("pattern").asText());
                    assertThat(names.matches()).as(parameter.toString()).isTrue();
                    List<String> named =
                            Stream.of(names.group(1).split("[|]")).sorted().toList();
                    assertThat(everybody
                                    .get(list + "?sort=nothing")
                                    .json()
                                    .path("next")
                                    .asText())
                            .as(list)
                            .startsWith("Sort by one of " + String.join(", ", named) + ", with");
                    for (String sort : named) {
                        assertThat(everybody
                                        .get(list + "?sort=" + sort + ",desc")
                                        .status())
                                .as(list + " by " + sort)
                                .isEqualTo(200);
                    }
                }
            }
        }
        assertThat(lists).isEqualTo(7);
    }

    @Test
    void propertiesHaveTheNamesThatBodiesHave() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (JsonNode schema : Operations.document().path("components").path("schemas")) {
            schema.path("properties").fieldNames().forEachRemaining(names::add);
        }
        assertThat(names)
                .contains("source_system", "created_by_name", "updated_at", "refresh_token", "default")
                .allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
    }

    @Test
    void theDescriptionIsThereForPeopleWithNothingFromElsewhere() throws IOException, InterruptedException {
        HttpResponse<String> page = open("/api/docs/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        Matcher parts = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body());
        int scripts = 0;
        while (parts.find()) {
            if (!parts.group(1).startsWith("data:")) {
                assertThat(parts.group(1)).doesNotContain("://");
                String path = parts.group(1).startsWith("/") ? parts.group(1) : "/api/docs/" + parts.group(1);
                assertThat(open(path).statusCode()).as(path).isEqualTo(200);
                scripts++;
            }
        }
        assertThat(scripts).isEqualTo(3);
    }

    private static HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(System.getProperty(TestServices.URL) + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static List<JsonNode> operations() throws IOException, InterruptedException {
        List<JsonNode> operations = new ArrayList<>();
        for (JsonNode path : Operations.document().path("paths")) {
            path.properties().forEach(entry -> operations.add(entry.getValue()));
        }
        return operations;
    }
}
