package org.tafoundry.advice;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tafoundry.settings.Settings;

/** Stands for a language model: answers by a script and remembers what it was asked. */
final class ScriptedModel implements LanguageModel {
    /** What it answers. */
    @FunctionalInterface
    interface Script {
        String answer(ModelPrompt prompt) throws ModelFailure;
    }

    static final Map<String, String> CONFIGURED =
            Map.of("OLLAMA_HOST", "127.0.0.1", "OLLAMA_MODEL", "scripted", "MODEL_PRICE_IN", "100");

    private final Script script;
    private final List<ModelPrompt> prompts = new ArrayList<>();

    ScriptedModel(Script script) {
        this.script = script;
    }

    @Override
    public ModelAnswer ask(ModelConfiguration configuration, ModelPrompt prompt) throws ModelFailure {
        prompts.add(prompt);
        return new ModelAnswer(script.answer(prompt), 1000, 10);
    }

    List<ModelPrompt> prompts() {
        return prompts;
    }

    /** Has this model say what sentences mean. */
    Interpreter interpreter() {
        return new Interpreter(
                new ModelSettings(Settings.fixed(CONFIGURED)),
                new PatientModel(this, Clock.systemUTC(), Duration.ofMillis(1)),
                Clock.systemUTC());
    }

    /** An adviser that asks this model. */
    Adviser adviser(Advice.Library library) {
        return new Adviser(
                new ModelSettings(Settings.fixed(CONFIGURED)),
                new PatientModel(this, Clock.systemUTC(), Duration.ofMillis(1)),
                library,
                (generated, samples, order) -> List.of(),
                Clock.systemUTC());
    }
}
