package org.tafoundry.advice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.foundry.Generated;
import org.tafoundry.knowledge.KnowledgeAddOns;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.order.SampleAnalysis.FieldProfile;
import org.tafoundry.proposal.Replay;

/** Add-ons of the knowledge base that cover a log already, ranked by running them on it. */
@Dependent
public class ExistingAddOns {
    private static final int MOST = 5;
    private static final int MOST_FIELDS = 60;
    private static final int LONGEST_SHAPES = 600;

    @Inject
    private KnowledgeAddOns addOns;

    protected ExistingAddOns() {}

    /**
     * An add-on that is there.
     *
     * @param document its document in the knowledge base
     * @param addOn its files
     * @param replay what it makes of the samples
     */
    public record Existing(UUID document, AddOnFiles addOn, Replay replay) {}

    /**
     * Those that make fields of the samples, the one that covers most first.
     *
     * @throws IOException when a sample or an add-on cannot be read
     */
    List<Existing> covering(Generated generated, List<Sample> samples, Order order) throws IOException {
        List<Existing> existing = new ArrayList<>();
        if (!addOns.any()) {
            return existing;
        }
        for (UUID document : addOns.near(text(generated, order), MOST)) {
            for (AddOnFiles addOn : addOns.read(document)) {
                Replay replay = Replay.of(addOn, samples, order);
                if (replay.extracted() > 0) {
                    existing.add(new Existing(document, addOn, replay));
                }
            }
        }
        existing.sort(
                Comparator.comparingDouble((Existing each) -> each.replay().share())
                        .thenComparingInt(each -> each.replay().filled())
                        .reversed());
        return existing;
    }

    private static String words(Generated generated) {
        String shapes = KnowledgeAddOns.shapes(generated.addOn()).replaceAll("[*\\s]+", " ");
        return shapes.substring(0, Math.min(shapes.length(), LONGEST_SHAPES));
    }

    /** What the log is about, in the words that stanzas of add-ons and shapes of logs have. */
    private static String text(Generated generated, Order order) {
        String fields = generated.report().analysis().fields().stream()
                .limit(MOST_FIELDS)
                .map(FieldProfile::name)
                .collect(Collectors.joining(" "));
        return String.join(
                " ",
                order.source(),
                order.vendor(),
                order.product(),
                String.join(" ", generated.report().sourcetypes()),
                fields,
                words(generated));
    }
}
