package org.tafoundry.advice;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * Which model is asked, and how.
 *
 * @param kind what its server speaks
 * @param address address of the server
 * @param model name of the model
 * @param apiKey key; empty when none is needed
 * @param limit how long one question may take
 * @param redacted whether values of samples are replaced by placeholders
 * @param priceIn price of a million tokens read, in cents; 0 when not known
 * @param priceOut price of a million tokens written, in cents; 0 when not known
 */
public record ModelConfiguration(
        Kind kind,
        URI address,
        String model,
        String apiKey,
        Duration limit,
        boolean redacted,
        int priceIn,
        int priceOut) {
    private static final double MILLION = 1_000_000;

    /** What model servers speak. */
    public enum Kind {
        OLLAMA,
        OPENAI
    }

    public ModelConfiguration {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(apiKey, "apiKey");
        Objects.requireNonNull(limit, "limit");
    }

    /** Kind and model, for example {@code ollama/some-model}. */
    public String label() {
        return kind.name().toLowerCase(Locale.ROOT) + "/" + model;
    }

    /** What so many tokens cost, in cents; 0 when no price is configured. */
    double cents(long tokensIn, long tokensOut) {
        return (tokensIn * (double) priceIn + tokensOut * (double) priceOut) / MILLION;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return label() + " at " + address;
    }
}
