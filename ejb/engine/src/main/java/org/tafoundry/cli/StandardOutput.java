package org.tafoundry.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;

/** Standard output, whose reader may go away at any time, as {@code head} does. */
final class StandardOutput extends OutputStream {

    private final PrintStream out;

    /** Nobody reads on: there is nothing left to do, and nothing went wrong. */
    static final class Gone extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Nothing more can be written, as when the disk is full. */
    static final class Full extends IOException {
        private static final long serialVersionUID = 1L;

        Full(String why) {
            super("Standard output cannot be written: " + why + "; make room, or write somewhere else.");
        }
    }

    StandardOutput(PrintStream out) {
        this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
        check();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        check();
    }

    @Override
    public void flush() throws IOException {
        check();
    }

    /** A print stream keeps its errors to itself until it is asked. */
    private void check() throws IOException {
        if (out.checkError()) {
            Optional<String> fault = OutputDevice.fault(out);
            if (fault.isPresent()) {
                throw new Full(fault.get());
            }
            throw new Gone();
        }
    }
}
