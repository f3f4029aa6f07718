package org.tafoundry.synth.sample;

import java.io.IOException;
import java.util.Optional;
import org.tafoundry.finding.Finding;
import org.tafoundry.order.Sample;

/**
 * The beginning of a sample as text, enough to tell its format and how its events break.
 *
 * @param text the text, whole lines unless the sample has none
 * @param encoding its encoding
 * @param whole whether it is all of the sample
 * @param refusal why it is not a log; empty when it may be one
 */
public record SampleHead(String text, TextEncoding encoding, boolean whole, Optional<Finding> refusal) {

    private static final int MOST = 4 << 20;

    /** Reads the beginning of a sample. */
    public static SampleHead of(Sample sample) throws IOException {
        byte[] head;
        boolean whole;
        try (SampleStream in = SampleStream.open(sample)) {
            head = in.readNBytes(MOST);
            whole = in.read() < 0;
        } catch (SampleStream.Unreadable e) {
            return refused(e.finding(sample.name()));
        }
        TextEncoding encoding = TextEncoding.of(head);
        String text = encoding.text(head);
        int lastLine = text.lastIndexOf('\n');
        if (!whole && lastLine > 0) {
            text = text.substring(0, lastLine + 1);
        }
        return new SampleHead(text, encoding, whole, LogCheck.check(sample.name(), text));
    }

    /** The beginning of several samples, one after the other. */
    public SampleHead with(SampleHead next) {
        String both = text + (text.endsWith("\n") ? "" : "\n") + next.text;
        return new SampleHead(both, encoding, whole && next.whole, refusal);
    }

    private static SampleHead refused(Finding finding) {
        return new SampleHead("", TextEncoding.of(new byte[0]), true, Optional.of(finding));
    }
}
