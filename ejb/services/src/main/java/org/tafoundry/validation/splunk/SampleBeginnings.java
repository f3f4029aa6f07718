package org.tafoundry.validation.splunk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.order.Sample;

/**
 * The beginning of each sample, unpacked and up to the end of a line: both sides get the very same bytes.
 *
 * @param samples the beginnings
 * @param cut whether something was left out
 */
record SampleBeginnings(List<Sample> samples, boolean cut) {
    static final int MOST_BYTES = 2 << 20;

    SampleBeginnings {
        samples = List.copyOf(samples);
    }

    static SampleBeginnings of(List<Sample> samples) throws IOException {
        int each = MOST_BYTES / Math.max(1, samples.size());
        List<Sample> beginnings = new ArrayList<>();
        boolean cut = false;
        for (Sample sample : samples) {
            try (InputStream in = Foundry.unpack(sample.content().open())) {
                byte[] bytes = in.readNBytes(each + 1);
                if (bytes.length > each) {
                    cut = true;
                    bytes = Arrays.copyOf(bytes, lastLine(bytes, each));
                }
                byte[] content = bytes;
                beginnings.add(new Sample(sample.name(), () -> new ByteArrayInputStream(content)));
            }
        }
        return new SampleBeginnings(beginnings, cut);
    }

    /** One past the last line feed; all of it when there is none. */
    private static int lastLine(byte[] bytes, int end) {
        for (int i = end - 1; i > 0; i--) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return end;
    }
}
