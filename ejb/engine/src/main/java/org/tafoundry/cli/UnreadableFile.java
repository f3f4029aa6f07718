package org.tafoundry.cli;

import java.nio.file.Path;
import org.tafoundry.finding.Finding;
import org.tafoundry.synth.sample.SampleStream;

/** A file that was named on the command line and cannot be used; its message says which, why and what to do. */
final class UnreadableFile extends RuntimeException {

    /** A sample that cannot be unpacked. */
    static UnreadableFile of(Path sample, SampleStream.Unreadable e) {
        Finding finding = e.finding(sample.toString());
        return new UnreadableFile(sample + ": " + finding.message() + " " + finding.suggestion(), e);
    }

    UnreadableFile(String message) {
        super(message);
    }

    UnreadableFile(String message, Throwable cause) {
        super(message, cause);
    }
}
