package org.tafoundry.advice.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.advice.AdviceAccount;
import org.tafoundry.advice.AdviceTrial;
import org.tafoundry.advice.LanguageModel.ModelFailure;
import org.tafoundry.advice.ModelAnswer;
import org.tafoundry.advice.ModelConfiguration;
import org.tafoundry.advice.ModelConfiguration.Kind;
import org.tafoundry.advice.ModelPrompt;
import org.tafoundry.advice.ModelPrompt.AnswerField;
import org.tafoundry.outbound.Endpoint;
import org.tafoundry.outbound.OutboundClient;
import org.tafoundry.outbound.OutboundRules;

/**
 * A real model behind a real OpenAI-compatible server: llama.cpp's with SmolLM2-135M-Instruct. It proves that a real tokenizer
 * and sampler keep to the schema, that answers are read and counted, and that nonsense changes no add-on; it says nothing about
 * how good answers of a model are. Run by {@code .ci/real-model}, which gets both.
 */
class RealModelIT {
    private static final PrintStream OUT = System.out;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static Process server;
    private static ModelConfiguration configuration;
    private static LangchainModel model;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        // one thread: on a busy machine several only wait for each other
        server = new ProcessBuilder(
                        System.getProperty("model.server"),
                        "--model",
                        System.getProperty("model.weights"),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port),
                        "--ctx-size",
                        "8192",
                        "--parallel",
                        "1",
                        "--threads",
                        "1")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "model-server.log").toFile())
                .start();
        String root = "http://127.0.0.1:" + port;
        awaitHealth(root + "/health");
        configuration = new ModelConfiguration(
                Kind.OPENAI,
                URI.create(root + "/v1"),
                "smollm2-135m-instruct",
                "",
                Duration.ofMinutes(2),
                true,
                100,
                100);
        OutboundRules rules =
                new OutboundRules(List.of(), List.of(), List.of(), Set.of(Endpoint.of(configuration.address())));
        model = new LangchainModel(new OutboundClient(() -> rules, host -> List.of(InetAddress.getAllByName(host))));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(10, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }

    private static void awaitHealth(String address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create(address)).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        int status = 0;
        while (status != 200 && System.nanoTime() < end) {
            assertThat(server.isAlive()).as("see target/model-server.log").isTrue();
            try {
                status = client.send(health, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(200); // it does not listen yet
            }
        }
        assertThat(status).isEqualTo(200);
    }

    @Test
    void everyAnswerKeepsToTheChoicesAndIsCounted() throws ModelFailure {
        ModelPrompt prompt = new ModelPrompt(
                "Answer in JSON.",
                "Events have a field named acct with the values jane, joe. Which field is it?",
                "meaning",
                List.of(new AnswerField("field", List.of("user", "src", "dest", "none"))),
                100);
        ModelAnswer first = model.ask(configuration, prompt);
        assertThat(first.text()).matches("(?s)\\s*\\{\\s*\"field\"\\s*:\\s*\"(?:user|src|dest|none)\"\\s*}\\s*");
        assertThat(first.tokensIn()).isPositive();
        assertThat(first.tokensOut()).isPositive();
        assertThat(model.ask(configuration, prompt).text())
                .as("temperature 0 and a seed")
                .isEqualTo(first.text());
    }

    @ParameterizedTest(name = "with a document: {0}")
    @ValueSource(booleans = {false, true})
    void aWholeConversationIsAccountedAndMakesNothingWorse(boolean documented) throws IOException {
        AdviceTrial trial = AdviceTrial.of(model, configuration, documented);
        AdviceAccount account = trial.account();
        OUT.printf(
                "%s, %s: %d calls, %d tokens read, %d written, %.1f s, %d proposals, %d of them accepted, %d findings%n",
                account.model(),
                documented ? "with a document" : "without a document",
                account.calls(),
                account.tokensIn(),
                account.tokensOut(),
                account.seconds(),
                account.proposals().size(),
                trial.accepted(),
                account.findings().size());
        trial.taken().forEach(taken -> OUT.println("  accepted: " + taken));
        account.proposals().stream()
                .collect(Collectors.groupingBy(AdviceAccount.TriedProposal::code, Collectors.counting()))
                .forEach((code, count) -> OUT.println("  " + (code.isEmpty() ? "accepted" : code) + ": " + count));
        account.findings().forEach(finding -> OUT.println("  " + finding.message()));
        assertThat(account.model()).isEqualTo("openai/smollm2-135m-instruct");
        assertThat(account.calls()).isPositive();
        assertThat(account.tokensIn()).isPositive();
        assertThat(account.cents()).isPositive();
        assertThat(account.findings()).noneMatch(finding -> finding.code().equals("ADVICE_MODEL_UNAVAILABLE"));
        assertThat(trial.isUnchanged()).isEqualTo(trial.accepted() == 0);
        assertThat(trial.wronglyTaken())
                .as("proposals that replay alone would take")
                .isEmpty();
        assertThat(trial.lost())
                .as("fields that fewer events have than by the rules")
                .isEmpty();
    }
}
