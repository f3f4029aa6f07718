package org.tafoundry.generation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.finding.Finding;
import org.tafoundry.foundry.FaultyAddOn;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.foundry.Generated;
import org.tafoundry.foundry.NotALog;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.order.SampleAnalysis;
import org.tafoundry.request.Failure;
import org.tafoundry.request.Orders;
import org.tafoundry.revision.ConfigSummary;
import org.tafoundry.revision.StoredAddOns;
import org.tafoundry.sample.SampleContents;

/** What the steps of the batch job {@code generate-ta} do. No transaction is open while the engine works. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GenerationWork {
    @Inject
    private GenerationSteps steps;

    @Inject
    private StoredAddOns addOns;

    @Inject
    private SampleContents contents;

    /** Claims the generation of a request; empty when there is nothing left to do. */
    public Optional<GenerationAttempt> claim(UUID request) {
        return steps.claim(request);
    }

    /** Makes an add-on of the samples and keeps it. */
    public GenerationResult generate(GenerationAttempt attempt) throws IOException {
        List<Sample> samples = contents.open(attempt.samples());
        Order order = Orders.of(attempt.request(), attempt.version(), Instant.now());
        try {
            return keep(attempt, Foundry.generate(samples, order));
        } catch (NotALog e) {
            return new GenerationResult.Impossible(reason(e.analysis()));
        } catch (FaultyAddOn e) {
            return new GenerationResult.Impossible(failure(e.errors().get(0)));
        }
    }

    /** Commits what came of the attempt. */
    public void publish(GenerationAttempt attempt, GenerationResult result) {
        steps.publish(attempt, result);
    }

    private GenerationResult keep(GenerationAttempt attempt, Generated generated) throws IOException {
        String key = steps.reserveArchive(attempt, generated.fileName());
        return new GenerationResult.Made(
                addOns.keep(key, generated.archive()),
                ConfigSummary.of(
                        generated.addOn(),
                        generated.fileName(),
                        generated.report().sourcetypes()),
                GenerationMetadata.json(generated.report()));
    }

    private static Failure reason(SampleAnalysis analysis) {
        return analysis.findings().stream()
                .findFirst()
                .map(GenerationWork::failure)
                .orElseGet(() -> new Failure(
                        "SAMPLE_NOT_A_LOG", "The samples are not a log.", "Submit a new request with a log sample."));
    }

    private static Failure failure(Finding finding) {
        return new Failure(finding.code().name(), finding.message(), finding.suggestion());
    }
}
