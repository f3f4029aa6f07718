package org.tafoundry.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.tafoundry.sample.Samples;

/**
 * Stands before the server's reader of forms, which takes a form that is cut off for a whole one and throws whatever comes
 * to its mind at one that is none.
 */
@Provider
public class FormReading implements ReaderInterceptor {
    private static final int TOO_LARGE = 413;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type == null || !type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return context.proceed();
        }
        String boundary = type.getParameters().get("boundary");
        if (boundary == null || boundary.isBlank()) {
            throw malformed("names no boundary in Content-Type", null);
        }
        Tail form = new Tail(context.getInputStream());
        context.setInputStream(form);
        Object parts = read(context);
        form.drain();
        if (!form.end().contains("--" + boundary + "--")) {
            throw malformed("ended before its last boundary", null);
        }
        return parts;
    }

    /** The reader is not ours and documents nothing that it throws: all of it means that it cannot read the form. */
    private static Object read(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (ClientErrorException refused) {
            throw refused;
        } catch (RuntimeException | IOException e) {
            throw malformed("has a part that cannot be read", e);
        }
    }

    private static BadRequestException malformed(String why, Exception cause) {
        return new BadRequestException("The form " + why + ".", cause);
    }

    /** Remembers the end of what was read, and reads no more than a form with the largest sample has. */
    private static final class Tail extends FilterInputStream {
        private static final int SIZE = 4096;
        private static final long MOST = Samples.LARGEST + (1 << 20);

        private final byte[] ring = new byte[SIZE];
        private long count;

        Tail(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            for (int i = Math.max(0, read - SIZE); i < read; i++) {
                ring[(int) ((count + i) % SIZE)] = buffer[offset + i];
            }
            if (read > 0) {
                count += read;
            }
            if (count > MOST) {
                throw new ClientErrorException("The form is larger than allowed.", TOO_LARGE);
            }
            return read;
        }

        /** The reader closes it, but what comes after the last part is read here. */
        @Override
        public void close() {
            // the server closes the stream with the call
        }

        void drain() throws IOException {
            byte[] rest = new byte[SIZE];
            while (read(rest, 0, SIZE) >= 0) {
                continue;
            }
        }

        String end() {
            StringBuilder end = new StringBuilder(SIZE);
            for (long i = Math.max(0, count - SIZE); i < count; i++) {
                end.append((char) (ring[(int) (i % SIZE)] & 0xff));
            }
            return end.toString();
        }
    }
}
