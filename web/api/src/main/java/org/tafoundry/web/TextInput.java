package org.tafoundry.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;

/** Reads what paths, query parameters and fields say as text. */
public final class TextInput {
    /** What the description of the API says of a parameter that names something or is left out or empty. */
    public static final String ID_OR_NOTHING = "^([0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})?$";

    /** The same of a parameter that is a point in time. */
    public static final String TIME_OR_NOTHING =
            "^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2}))?$";

    private TextInput() {}

    /** An id out of a path; what is no UUID names nothing. */
    public static UUID id(String text) {
        return uuid(text)
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND,
                        "'" + text + "' is no id.",
                        "Take the id from a list or from the creation's answer."));
    }

    /** A UUID; empty when the text is none. */
    public static Optional<UUID> uuid(String text) {
        return text != null && text.matches("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** An id that a query parameter or field must give. */
    public static UUID uuid(String name, String text) {
        return uuid(text)
                .orElseThrow(() -> Values.invalid(
                        name + " must be an id, not '" + (text == null ? "" : text) + "'.", "Give a UUID."));
    }

    /** A number from 0. */
    public static long count(String name, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Values.invalid(
                    name + " must be a whole number from 0, not '" + text + "'.", "Give a number, or leave it out.");
        }
        return Long.parseLong(text);
    }

    /** True or false. */
    public static boolean flag(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw Values.invalid(name + " must be true or false, not '" + text + "'.", "Give one of them.");
        }
        return text.equals("true");
    }

    /** A point in time. */
    public static Instant time(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Values.invalid(
                    name + " must be a time, not '" + text + "'.", "Give a time such as 2026-01-31T23:59:00Z.");
        }
    }

    /** One of an enum's names, in any case. */
    public static <E extends Enum<E>> E choice(String name, String text, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Values.invalid(
                        "'" + text + "' is not a known " + name + ".",
                        "Give one of " + Arrays.toString(choices.getEnumConstants()) + "."));
    }
}
