package org.tafoundry.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A print stream that does not keep to itself why it could not be written, as a full disk and a closed pipe differ. */
final class OutputDevice extends PrintStream {

    private final Remembering device;

    /** Passes everything on and remembers the first failure. */
    private static final class Remembering extends OutputStream {

        private final OutputStream out;
        private Optional<IOException> failure = Optional.empty();

        private Remembering(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failure = failure.isPresent() ? failure : Optional.of(e);
                throw e;
            }
        }
    }

    OutputDevice(OutputStream out) {
        this(new Remembering(out));
    }

    private OutputDevice(Remembering device) {
        super(device, true, StandardCharsets.UTF_8);
        this.device = device;
    }

    /** Why nothing more can be written, where that is not only because nobody reads on, as with {@code head}. */
    static Optional<String> fault(PrintStream out) {
        return out instanceof OutputDevice known && known.checkError()
                ? known.device.failure.map(Throwable::getMessage).filter(why -> !why.contains("Broken pipe"))
                : Optional.empty();
    }
}
