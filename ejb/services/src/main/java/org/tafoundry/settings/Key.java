package org.tafoundry.settings;

import java.util.Objects;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;

/**
 * A setting of the whole system, declared once in {@link Keys}.
 *
 * @param <T> what its readers get
 * @param name its name, which is also the environment variable that overrides it
 * @param kind what its value may be
 * @param standard its value, as text, as long as nobody gives one
 * @param secret whether the value is sealed in the database and never shown
 * @param description what it is for, with its unit
 * @param reader which part of the product acts on it
 */
public record Key<T>(String name, Kind<T> kind, String standard, boolean secret, String description, String reader) {
    public Key {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(reader, "reader");
        if (kind.read(standard).isEmpty()) {
            throw new IllegalArgumentException(
                    "The default '" + standard + "' of " + name + " is not " + kind.allowed() + ".");
        }
    }

    /** The type of its value. */
    public ValueType type() {
        return kind.type();
    }

    /** What its value may be, in words that follow "must be". */
    public String allowed() {
        return kind.allowed();
    }

    /** The value that a text stands for; refused, with what is allowed, when it is none. */
    T read(String text) {
        return kind.read(text).orElseThrow(() -> notAllowed(text));
    }

    /** The text in its normal form; refused, with what is allowed, when it is not of this setting's kind. */
    String normal(String text) {
        return kind.write(read(text));
    }

    private Refusal notAllowed(String text) {
        String given = secret ? "" : ", not '" + text + "'";
        return Values.invalid(name + " must be " + allowed() + given + ".", "Give " + allowed() + " for " + name + ".");
    }
}
