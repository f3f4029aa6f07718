package org.tafoundry.splunk.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FieldsTest {

    @Test
    void behavesAsAMapInOrderOfFirstSetting() {
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < 300; run++) {
            Fields fields = new Fields();
            Map<String, List<String>> model = new LinkedHashMap<>();
            int names = 1 + random.nextInt(80);
            for (int i = 0; i < 200; i++) {
                change(fields, model, "f" + random.nextInt(names), "v" + i, random.nextInt(6));
                assertThat(fields.asMap()).isEqualTo(model);
            }
            Fields copy = new Fields(fields);
            fields.set("new", "x");
            assertThat(new ArrayList<>(copy.names())).isEqualTo(new ArrayList<>(model.keySet()));
            assertThat(copy.has("new")).isFalse();
            assertThat(fields.first("new")).contains("x");
        }
    }

    private static void change(Fields fields, Map<String, List<String>> model, String name, String value, int what) {
        switch (what) {
            case 0 -> {
                fields.set(name, value);
                model.put(name, List.of(value));
            }
            case 1 ->
                assertThat(fields.setIfAbsent(name, value)).isEqualTo(model.putIfAbsent(name, List.of(value)) == null);
            case 2 -> {
                fields.append(name, value);
                List<String> longer = new ArrayList<>(model.getOrDefault(name, List.of()));
                longer.add(value);
                model.put(name, longer);
            }
            case 3 -> {
                fields.set(name, List.of(value, "b"));
                model.put(name, List.of(value, "b"));
            }
            case 4 -> {
                fields.remove(name);
                model.remove(name);
            }
            default -> {
                fields.set(name, List.of());
                model.remove(name);
                assertThat(fields.all(name)).isEmpty();
                assertThat(fields.first(name)).isEmpty();
            }
        }
    }

    @Test
    void isSeenButNotChangedThroughItsMap() {
        Fields fields = new Fields();
        Map<String, List<String>> view = fields.asMap();
        fields.set("a", "1");

        assertThat(view).containsEntry("a", List.of("1")).doesNotContainKey("b");
        assertThatThrownBy(() -> view.put("b", List.of())).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        fields.clear();
        assertThat(view).isEmpty();
    }
}
