package org.tafoundry.identity.oidc;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a provider says about somebody, as JSON objects in one another. */
final class Claims {
    private final Map<String, Object> all;

    Claims(Map<String, Object> all) {
        this.all = all;
    }

    /** A text or number as text; empty when there is none. */
    String text(String path) {
        return find(path)
                .filter(value -> value instanceof String || value instanceof Number)
                .map(value -> value instanceof Double number && number == Math.rint(number)
                        ? Long.toString(number.longValue())
                        : value.toString())
                .orElse("");
    }

    /** The texts of a list, or the words of a text. */
    Set<String> texts(String path) {
        Set<String> texts = new TreeSet<>();
        find(path).ifPresent(value -> {
            if (value instanceof Collection<?> list) {
                list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .forEach(texts::add);
            } else if (value instanceof String words) {
                Stream.of(words.split("[ ,]+")).filter(word -> !word.isEmpty()).forEach(texts::add);
            }
        });
        return texts;
    }

    /** A claim whose name has dots in it counts before claims inside of claims. */
    private Optional<Object> find(String path) {
        if (all.containsKey(path)) {
            return Optional.ofNullable(all.get(path));
        }
        Object here = all;
        for (String name : path.split("\\.")) {
            here = here instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return Optional.ofNullable(here);
    }
}
