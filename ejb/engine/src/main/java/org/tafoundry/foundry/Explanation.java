package org.tafoundry.foundry;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.order.Budget;
import org.tafoundry.order.Inquiry;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.cim.CimVersion;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.why.Answer;
import org.tafoundry.splunk.why.Cause;
import org.tafoundry.splunk.why.Question;
import org.tafoundry.splunk.why.Why;
import org.tafoundry.synth.sample.SampleStream;

/** Says why an event of a sample has something or does not, for people who may not see what is secret in it. */
public final class Explanation {

    private static final int LONGEST_VALUE = 1_000;
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int MOST_VALUES = 100;
    private static final int MOST_STEPS = 200;
    private static final int MOST_REASONS = 100;

    private Explanation() {}

    /**
     * Answers a question about a sample.
     *
     * @param addOn the add-on that is installed
     * @param sample read once from begin to end
     * @param order sourcetype (may be empty), zone and time of the run
     * @param inquiry the question; its name must not be blank
     * @throws org.tafoundry.order.OverBudget when the budget ends it
     * @throws IOException when the sample cannot be read
     */
    public static WhyReport of(AddOnFiles addOn, Sample sample, Order order, Inquiry inquiry, Budget budget)
            throws IOException {
        SplunkEngine engine = SplunkEngine.load(List.of(addOn), new Findings(), budget);
        ZoneId zone = ZoneId.of(order.zone().isEmpty() ? "UTC" : order.zone());
        EngineOptions options =
                new EngineOptions(order.now(), zone, true, CimVersion.required(order.cimVersion()), budget);
        SampleInput input = new SampleInput(sample.name(), "localhost", order.sourcetype());
        try (SampleStream in = SampleStream.open(sample)) {
            Question question = Question.of(inquiry.name(), inquiry.event());
            return report(Why.ask(engine, in, input, options, question, new Findings()), sample.name());
        }
    }

    private static WhyReport report(Answer answer, String sample) {
        Masked masked = new Masked(answer.raw(), answer.fields());
        return new WhyReport(
                answer.name(),
                answer.subject().name(),
                sample,
                answer.event(),
                masked.text(answer.raw(), Masked.MOST),
                answer.raw().length() > Masked.MOST,
                answer.values().stream()
                        .limit(MOST_VALUES)
                        .map(value -> masked.value(answer.name(), value, LONGEST_VALUE))
                        .toList(),
                answer.attempts().stream()
                        .limit(MOST_STEPS)
                        .map(attempt -> step(attempt, answer, masked))
                        .toList(),
                answer.events(),
                answer.having(),
                answer.examined(),
                answer.causes().stream()
                        .limit(MOST_REASONS)
                        .map(cause -> new WhyReport.Reason(
                                cause.setting(),
                                cause.outcome().name(),
                                masked.text(cause.stop(), LONGEST_VALUE),
                                cause.events(),
                                cause.examples()))
                        .toList());
    }

    private static WhyReport.Step step(Attempt attempt, Answer answer, Masked masked) {
        Optional<Cause> cause = answer.cause(attempt);
        return new WhyReport.Step(
                attempt.setting(),
                attempt.outcome().name(),
                masked.text(attempt.message(), LONGEST_MESSAGE),
                attempt.at() < Masked.MOST ? attempt.at() : -1,
                masked.text(attempt.stop(), LONGEST_VALUE),
                cause.map(Cause::events).orElse(0L),
                cause.stream()
                        .flatMap(c -> c.examples().stream())
                        .filter(number -> number != answer.event())
                        .findFirst()
                        .orElse(0L));
    }
}
