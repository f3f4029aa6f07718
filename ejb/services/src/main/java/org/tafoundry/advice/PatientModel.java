package org.tafoundry.advice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tafoundry.advice.LanguageModel.ModelFailure;

/** Asks a model again after a passing failure, a few at a time, and not at all while it keeps failing. */
@ApplicationScoped
public class PatientModel {
    private static final int ATTEMPTS = 3;
    private static final int AT_A_TIME = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration firstPause;

    @Inject
    private LanguageModel model;

    /** For the container. */
    public PatientModel() {
        this.clock = Clock.systemUTC();
        this.firstPause = Duration.ofMillis(500);
    }

    PatientModel(LanguageModel model, Clock clock, Duration firstPause) {
        this.model = model;
        this.clock = clock;
        this.firstPause = firstPause;
    }

    /**
     * Asks, at most three times.
     *
     * @throws ModelFailure when there was no answer, or the model failed so often that it is not asked for a while
     */
    public ModelAnswer ask(ModelConfiguration configuration, ModelPrompt prompt) throws ModelFailure {
        CircuitBreaker breaker = breakers.computeIfAbsent(configuration.toString(), name -> new CircuitBreaker());
        if (!breaker.allows(clock.instant())) {
            throw new ModelFailure("it failed several times in a row and is left alone for a minute", true, null);
        }
        enter();
        try {
            ModelAnswer answer = insist(configuration, prompt);
            breaker.succeeded();
            return answer;
        } catch (ModelFailure e) {
            breaker.failed(clock.instant());
            throw e;
        } finally {
            places.release();
        }
    }

    private ModelAnswer insist(ModelConfiguration configuration, ModelPrompt prompt) throws ModelFailure {
        for (int attempt = 1; ; attempt++) {
            try {
                return model.ask(configuration, prompt);
            } catch (ModelFailure e) {
                if (e.lasting() || attempt == ATTEMPTS) {
                    throw e;
                }
                pause(firstPause.multipliedBy(1L << attempt - 1));
            }
        }
    }

    private void enter() throws ModelFailure {
        try {
            if (!places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ModelFailure("others have been asking it for " + LONGEST_WAIT.toSeconds() + " s", true, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelFailure("the server was stopped", true, e);
        }
    }

    private static void pause(Duration pause) throws ModelFailure {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelFailure("the server was stopped", true, e);
        }
    }
}
