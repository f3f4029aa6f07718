package org.tafoundry.order;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A log sample that can be read more than once, always with the same bytes.
 *
 * @param name file name, for messages and as the source
 * @param content opens the bytes from the beginning
 */
public record Sample(String name, Content content) {

    /** Opens a sample's bytes. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public Sample {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
    }
}
