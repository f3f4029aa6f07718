package org.tafoundry.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.request.RequestView;

/**
 * What an analysis was or is to be made of.
 *
 * @param request the request
 * @param samples its samples
 */
public record AnalysisInput(RequestView request, List<SampleSource> samples) {
    public AnalysisInput {
        samples = List.copyOf(samples);
    }

    /** Names the input: another one of other samples or other answers has another name. */
    String key() {
        String text = Stream.concat(
                        samples.stream().map(sample -> sample.checksum() + " " + sample.fileName()),
                        Stream.of(
                                request.sourceSystem(),
                                request.interview().vendor(),
                                request.interview().product(),
                                request.interview().sourcetype(),
                                request.interview().timeZone(),
                                Boolean.toString(request.interview().masked())))
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
