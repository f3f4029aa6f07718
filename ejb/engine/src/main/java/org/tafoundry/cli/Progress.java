package org.tafoundry.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Says on the error stream how far a long sample has been read: a line for each so many bytes. */
final class Progress extends FilterInputStream {

    private static final long STEP = 64L << 20;

    private final String name;
    private final PrintWriter err;
    private long read;
    private long next = STEP;

    /** Where progress is told; nowhere when it is not wanted. */
    static Optional<PrintWriter> to(CommandSpec spec, boolean quiet) {
        return quiet ? Optional.empty() : Optional.of(spec.commandLine().getErr());
    }

    Progress(InputStream in, String name, PrintWriter err) {
        super(in);
        this.name = name;
        this.err = err;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) {
        read += bytes;
        if (read >= next) {
            err.println(name + ": " + (read >> 20) + " MiB read");
            err.flush();
            next += STEP;
        }
    }
}
