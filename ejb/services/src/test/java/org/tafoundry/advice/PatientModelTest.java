package org.tafoundry.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A model is asked again after a passing failure, later each time, by two at a time, and by nobody after three failures. */
class PatientModelTest {
    private static final ModelPrompt PROMPT = new ModelPrompt("", "", "question", List.of(), 10);
    private static final ModelConfiguration CONFIGURATION = new ModelConfiguration(
            ModelConfiguration.Kind.OLLAMA,
            URI.create("http://127.0.0.1:11434"),
            "scripted",
            "",
            Duration.ofSeconds(1),
            true,
            0,
            0);

    @Test
    void aPassingFailureIsWaitedForLongerEachTime() throws LanguageModel.ModelFailure {
        AtomicInteger calls = new AtomicInteger();
        long begin = System.nanoTime();
        ModelAnswer answer = patient(prompt -> {
                    if (calls.incrementAndGet() < 3) {
                        throw new LanguageModel.ModelFailure("busy", false, null);
                    }
                    return "yes";
                })
                .ask(CONFIGURATION, PROMPT);
        assertThat(answer.text()).isEqualTo("yes");
        assertThat(calls).hasValue(3);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
    }

    @Test
    void aLastingFailureIsNotRepeatedAndAfterThreeNobodyAsks() {
        AtomicInteger calls = new AtomicInteger();
        PatientModel model = patient(prompt -> {
            calls.incrementAndGet();
            throw new LanguageModel.ModelFailure("wrong key", true, null);
        });
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> model.ask(CONFIGURATION, PROMPT)).isInstanceOf(LanguageModel.ModelFailure.class);
        }
        assertThat(calls).hasValue(3);
    }

    @Test
    void noMoreThanTwoAskAtATime() throws InterruptedException, ExecutionException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(2);
        PatientModel model = patient(prompt -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            begun.countDown();
            await(begun);
            now.decrementAndGet();
            return "";
        });
        ExecutorService askers = Executors.newFixedThreadPool(6);
        try {
            List<Future<ModelAnswer>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> askers.submit(() -> model.ask(CONFIGURATION, PROMPT)))
                    .toList();
            for (Future<ModelAnswer> answer : answers) {
                assertThat(answer.get().text()).isEmpty();
            }
        } finally {
            askers.shutdownNow();
        }
        assertThat(most).hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PatientModel patient(ScriptedModel.Script script) {
        return new PatientModel(
                (configuration, prompt) -> new ModelAnswer(script.answer(prompt), 1, 1),
                Clock.systemUTC(),
                Duration.ofMillis(20));
    }
}
