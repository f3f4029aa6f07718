package org.tafoundry.advice.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tafoundry.advice.LanguageModel.ModelFailure;
import org.tafoundry.advice.ModelAnswer;
import org.tafoundry.advice.ModelConfiguration;
import org.tafoundry.advice.ModelConfiguration.Kind;
import org.tafoundry.advice.ModelPrompt;
import org.tafoundry.advice.ModelPrompt.AnswerField;
import org.tafoundry.outbound.Endpoint;
import org.tafoundry.outbound.OutboundClient;
import org.tafoundry.outbound.OutboundRules;

/** Both kinds of servers against a stand-in that follows their public interface. */
class LangchainModelTest {
    private static final ModelPrompt PROMPT = new ModelPrompt(
            "Be brief.",
            "Which field is it?",
            "meaning",
            List.of(new AnswerField("field", List.of("user", "src", "none")), new AnswerField("why", List.of())),
            50);

    private ModelServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ModelServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void ollamaIsAskedWithASchemaWithoutAStreamAndWithoutChance() throws IOException {
        server.behave(ModelServer.body(200, ModelServer.ollama("{\"field\":\"user\",\"why\":\"\"}")));
        ModelAnswer answer = ask(Kind.OLLAMA);
        assertThat(answer).isEqualTo(new ModelAnswer("{\"field\":\"user\",\"why\":\"\"}", 11, 7));
        JsonNode request = server.requests().get(0);
        assertThat(request.path("stream").asBoolean(true)).isFalse();
        assertThat(request.path("options").path("temperature").asDouble(1)).isZero();
        assertThat(request.path("options").has("seed")).isTrue();
        assertThat(request.path("options").path("num_predict").asInt()).isEqualTo(50);
        assertSchema(request.path("format"));
        assertThat(request.path("messages").findValuesAsText("role")).containsExactly("system", "user");
    }

    @Test
    void anOpenAiCompatibleServerIsAskedWithANamedStrictSchema() throws IOException {
        server.behave(ModelServer.body(200, ModelServer.openAi("{\"field\":\"src\",\"why\":\"x\"}")));
        ModelAnswer answer = ask(Kind.OPENAI);
        assertThat(answer).isEqualTo(new ModelAnswer("{\"field\":\"src\",\"why\":\"x\"}", 11, 7));
        JsonNode request = server.requests().get(0);
        assertThat(request.path("stream").asBoolean(false)).isFalse();
        assertThat(request.path("temperature").asDouble(1)).isZero();
        assertThat(request.has("seed")).isTrue();
        JsonNode format = request.path("response_format");
        assertThat(format.path("type").asText()).isEqualTo("json_schema");
        assertThat(format.path("json_schema").path("name").asText()).isEqualTo("meaning");
        assertThat(format.path("json_schema").path("strict").asBoolean()).isTrue();
        assertSchema(format.path("json_schema").path("schema"));
        assertThat(format.path("json_schema")
                        .path("schema")
                        .path("additionalProperties")
                        .asBoolean(true))
                .isFalse();
        assertThat(server.keys()).containsExactly("Bearer key");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anErrorIsAFailureAndIsAskedOnce(Kind kind) {
        for (int status : new int[] {400, 401, 404, 429, 500, 503}) {
            server.behave(ModelServer.body(status, "{\"error\":\"no\"}"));
            assertFails(kind, Integer.toString(status));
        }
        assertThat(server.requests()).hasSize(6);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aServerThatAnswersNonsenseIsAFailure(Kind kind) throws IOException {
        for (String body : List.of("", "{}", "[]", "<html>", "{\"message\":null}", "{\"choices\":[]}", "nonsense")) {
            server.behave(ModelServer.body(200, body));
            try {
                assertThat(ask(kind).text()).as(body).isEmpty();
            } catch (ModelFailure e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aSlowHugeOrCutOffAnswerIsAFailure(Kind kind) {
        server.behave(exchange -> {
            try {
                TimeUnit.SECONDS.sleep(4);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        assertThatThrownBy(() -> ask(kind))
                .isInstanceOfSatisfying(ModelFailure.class, failure -> assertThat(failure.lasting())
                        .as("not asked again: that would make a server that hangs cost three times its limit")
                        .isTrue())
                .hasMessageContaining("in time");
        server.behave(ModelServer.body(200, "x".repeat(2_000_000)));
        assertFails(kind, "more than");
        server.behave(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"model\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertFails(kind, "");
    }

    @Test
    void aServerThatIsNotThereIsAFailure() {
        int port = server.port();
        server.close();
        assertThatThrownBy(() -> model(port).ask(configuration(Kind.OLLAMA, port), PROMPT))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void aServerThatMayNotBeCalledIsAFailure() {
        LangchainModel model = model(1);
        assertThatThrownBy(() -> model.ask(configuration(Kind.OPENAI, server.port()), PROMPT))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("is not allowed");
        assertThat(server.requests()).isEmpty();
    }

    private static void assertSchema(JsonNode schema) {
        assertThat(schema.path("type").asText()).isEqualTo("object");
        assertThat(schema.path("properties").path("field").path("enum").toString())
                .isEqualTo("[\"user\",\"src\",\"none\"]");
        assertThat(schema.path("properties").path("why").path("type").asText()).isEqualTo("string");
        assertThat(schema.path("required").toString()).isEqualTo("[\"field\",\"why\"]");
    }

    private void assertFails(Kind kind, String why) {
        assertThatThrownBy(() -> ask(kind)).isInstanceOf(ModelFailure.class).hasMessageContaining(why);
    }

    private ModelAnswer ask(Kind kind) throws ModelFailure {
        return model(server.port()).ask(configuration(kind, server.port()), PROMPT);
    }

    private static LangchainModel model(int port) {
        OutboundRules rules =
                new OutboundRules(List.of(), List.of(), List.of(), Set.of(new Endpoint("127.0.0.1", port)));
        return new LangchainModel(new OutboundClient(() -> rules, host -> List.of(InetAddress.getAllByName(host))));
    }

    private static ModelConfiguration configuration(Kind kind, int port) {
        return new ModelConfiguration(
                kind,
                URI.create("http://127.0.0.1:" + port + (kind == Kind.OPENAI ? "/v1" : "")),
                "m",
                "key",
                Duration.ofSeconds(2),
                true,
                0,
                0);
    }
}
