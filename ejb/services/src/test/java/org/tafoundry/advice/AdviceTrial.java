package org.tafoundry.advice;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.foundry.Generated;
import org.tafoundry.foundry.ValidationReport.FieldCoverage;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.settings.Settings;

/**
 * One whole conversation of a model about the made-up log of a gate.
 *
 * @param made what the rules make of it
 * @param result what is left after the conversation
 */
public record AdviceTrial(Generated made, Adviser.Result result) {

    /** What the log is called says that it is one of logins. */
    private static final Order ORDER =
            new Order("gate login", "", "", "", "UTC", 1, true, false, Instant.parse("2025-06-01T00:00:00Z"));

    /** What a model that knows the log could propose. */
    private static final Set<String> RIGHT = Set.of(
            "bdg AS user", "box AS src", "out to action: {NOK=failure, OK=success}", "data model Authentication");

    /**
     * Has a model advise on the log, without a document or with one that says what its fields are. The data model it is told, or
     * it would be asked for hardly more.
     */
    public static AdviceTrial of(LanguageModel model, ModelConfiguration configuration, boolean documented)
            throws IOException {
        List<Sample> samples = GateLog.samples("left");
        Generated made = Foundry.generate(samples, ORDER);
        LanguageModel told = (chosen, prompt) -> prompt.name().equals("model")
                ? new ModelAnswer("{\"model\":\"Authentication\",\"events_with\":\"bdg\"}", 0, 0)
                : model.ask(chosen, prompt);
        ModelSettings settings = new ModelSettings(Settings.fixed(Map.of(
                "OPENAI_BASE_URL", configuration.address().toString(),
                "OPENAI_MODEL", configuration.model(),
                "MODEL_PRICE_IN", String.valueOf(configuration.priceIn()),
                "MODEL_TIMEOUT_SECONDS", String.valueOf(configuration.limit().toSeconds()))));
        Adviser adviser = new Adviser(
                settings,
                new PatientModel(told, Clock.systemUTC(), Duration.ofMillis(100)),
                documented ? AdviserTest.MANUALS : text -> List.of(),
                (generated, logs, order) -> List.of(),
                Clock.systemUTC());
        return new AdviceTrial(made, adviser.advise(made, samples, ORDER));
    }

    /** What was asked and what came of it. */
    public AdviceAccount account() {
        return result.account();
    }

    /** Proposals that were accepted although the log is not so. */
    public List<String> wronglyTaken() {
        return account().proposals().stream()
                .filter(AdviceAccount.TriedProposal::accepted)
                .map(AdviceAccount.TriedProposal::proposal)
                .filter(proposal -> !RIGHT.contains(proposal))
                .toList();
    }

    /** The proposals that were accepted, with the reason. */
    public List<String> taken() {
        return account().proposals().stream()
                .filter(AdviceAccount.TriedProposal::accepted)
                .map(each -> each.question() + ": " + each.proposal() + ". " + each.reason())
                .toList();
    }

    /** Proposals that were accepted. */
    public long accepted() {
        return account().proposals().stream()
                .filter(AdviceAccount.TriedProposal::accepted)
                .count();
    }

    /** Whether the archive is byte for byte what the rules made. */
    public boolean isUnchanged() {
        return Arrays.equals(made.archive(), result.generated().archive());
    }

    /** Fields that fewer events have than by the rules alone. */
    public List<String> lost() {
        return made.report().validation().fields().stream()
                .filter(field -> events(field.name()) < field.events())
                .map(FieldCoverage::name)
                .toList();
    }

    private long events(String name) {
        return result.generated().report().validation().fields().stream()
                .filter(field -> field.name().equals(name))
                .mapToLong(FieldCoverage::events)
                .findFirst()
                .orElse(0);
    }
}
