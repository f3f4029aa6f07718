package org.tafoundry.listing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.order.Order;
import org.tafoundry.request.Orders;
import org.tafoundry.request.RequestView;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.sample.SampleSource;

/**
 * What a list of events was or is to be made of.
 *
 * @param request the request
 * @param revision the revision whose add-on reads the events
 * @param samples the samples
 */
public record ListingInput(RequestView request, RevisionView revision, List<SampleSource> samples) {
    /** Raised whenever lists of before do not hold what is shown now. */
    private static final String FORMAT = "1";

    public ListingInput {
        samples = List.copyOf(samples);
    }

    /** Names the input: a list of another add-on or of other samples has another name. */
    String key() {
        String text = Stream.concat(
                        samples.stream().map(sample -> sample.checksum() + " " + sample.fileName()),
                        Stream.of(
                                FORMAT,
                                revision.checksum(),
                                sourcetype(),
                                request.interview().timeZone(),
                                request.interview().cimVersion()))
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    Order order() {
        return Orders.of(request, sourcetype(), revision.version(), Instant.now());
    }

    private String sourcetype() {
        return revision.summary().sourcetypes().stream().findFirst().orElseGet(() -> request.interview()
                .sourcetype());
    }
}
