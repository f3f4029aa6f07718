package org.tafoundry.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the value of a setting may be: how it is read from text, how it is written in its normal form, and what is allowed
 * in words.
 *
 * @param <T> what the readers of the setting get
 */
public final class Kind<T> {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final ValueType type;
    private final String allowed;
    private final Function<String, Optional<T>> read;
    private final Function<T, String> write;

    private Kind(ValueType type, String allowed, Function<String, Optional<T>> read, Function<T, String> write) {
        this.type = Objects.requireNonNull(type, "type");
        this.allowed = Objects.requireNonNull(allowed, "allowed");
        this.read = read;
        this.write = write;
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public static Kind<Integer> integer(int least, int most) {
        return new Kind<>(
                ValueType.INT,
                "a whole number from " + least + " to " + most,
                text -> whole(text).filter(number -> number >= least && number <= most),
                Object::toString);
    }

    /** True or false. */
    public static Kind<Boolean> flag() {
        return oneOf(ValueType.BOOL, String::valueOf, List.of(true, false));
    }

    /** One of the constants of an enum, written in lower case with hyphens. */
    public static <E extends Enum<E>> Kind<E> choice(Class<E> choices) {
        return oneOf(
                ValueType.STRING,
                choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                List.of(choices.getEnumConstants()));
    }

    /** A timetable. */
    public static Kind<Timetable> timetable() {
        return new Kind<>(ValueType.STRING, Timetable.ALLOWED, Timetable::parse, Timetable::toString);
    }

    /** Any text of one line with at most {@code longest} characters, empty too. */
    public static Kind<String> text(int longest) {
        return text(
                "a text of one line with at most " + longest + " characters",
                text -> text.length() <= longest && text.chars().noneMatch(Character::isISOControl));
    }

    /** An X.509 certificate as PEM or as its base64 alone, or empty. */
    public static Kind<String> certificate() {
        return text("an X.509 certificate in PEM or as its base64, or empty", CertificateText::isOne);
    }

    /** A text that is fitting; {@code allowed} says in words which ones are. */
    public static Kind<String> text(String allowed, Predicate<String> fits) {
        return new Kind<>(ValueType.STRING, allowed, text -> Optional.of(text).filter(fits), text -> text);
    }

    /** A JSON list of texts, each of them fitting; {@code allowed} says in words which ones are. */
    public static Kind<List<String>> texts(String allowed, Predicate<String> fits) {
        return new Kind<>(
                ValueType.JSON,
                "a JSON list of " + allowed,
                text -> list(text).filter(items -> items.stream().allMatch(fits)),
                Kind::json);
    }

    private static <T> Kind<T> oneOf(ValueType type, Function<T, String> word, List<T> choices) {
        return new Kind<>(
                type,
                "one of " + String.join(", ", choices.stream().map(word).toList()),
                text -> choices.stream()
                        .filter(choice -> word.apply(choice).equalsIgnoreCase(text))
                        .findFirst(),
                word);
    }

    ValueType type() {
        return type;
    }

    /** What is allowed, to follow the words "must be". */
    String allowed() {
        return allowed;
    }

    /** The value that a text stands for; empty when it is not allowed. */
    Optional<T> read(String text) {
        return read.apply(text.strip());
    }

    String write(T value) {
        return write.apply(value);
    }

    private static Optional<Integer> whole(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> list(String text) {
        try {
            List<String> items = MAPPER.readValue(text, TEXTS);
            return Optional.ofNullable(items)
                    .filter(all -> all.stream().noneMatch(Objects::isNull))
                    .map(List::copyOf);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String json(List<String> items) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(array::add);
        return array.toString();
    }
}
