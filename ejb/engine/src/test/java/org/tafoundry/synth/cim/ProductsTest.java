package org.tafoundry.synth.cim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tafoundry.order.Order;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;

/** Reads {@code products.txt}: for each product its fields, their values and what they mean in the CIM. */
class ProductsTest {

    record Product(String name, String formatId, List<String[]> fields, List<String> tags) {

        CimInput input() {
            List<ProfiledField> profiled = fields.stream()
                    .map(f -> new ProfiledField(f[0], Arrays.asList(f[1].split("\\|")), 10, ""))
                    .toList();
            String[] names = name.split(" ");
            Order order = new Order(name, names[0], names[1], "", "", 1, true, false, Instant.EPOCH);
            ShapeProfile shape = new ShapeProfile("all", 20, "", profiled, List.of());
            return new CimInput(order, "acme:x", formatId, List.of(shape), Map.of(), SampleEvents.of(shape), Set.of());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Product> products() throws IOException {
        List<Product> products = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                ProductsTest.class.getResourceAsStream("products.txt"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(";", -1);
                if (line.startsWith("= ")) {
                    String[] words = line.substring(2).split(" ");
                    products.add(new Product(
                            String.join(" ", Arrays.copyOf(words, words.length - 1)),
                            words[words.length - 1],
                            new ArrayList<>(),
                            new ArrayList<>()));
                } else if (line.startsWith("tags;")) {
                    products.get(products.size() - 1).tags().addAll(Arrays.asList(cells[1].split(" ")));
                } else {
                    products.get(products.size() - 1).fields().add(cells);
                }
            }
        }
        return products.stream();
    }

    @ParameterizedTest
    @MethodSource("products")
    void mapsTheFieldsOfProducts(Product product) {
        Candidates candidates = Candidates.of(product.input());
        List<String> wrong = new ArrayList<>();
        for (String[] field : product.fields()) {
            List<String> means = candidates.targets().stream()
                    .filter(t -> candidates.forTarget(t).stream()
                            .filter(Candidate::seen)
                            .findFirst()
                            .filter(c -> c.field().equals(field[0]))
                            .isPresent())
                    .toList();
            boolean right = field[2].equals("-")
                    ? means.stream().noneMatch(DistinctTargets.ALL::contains)
                    : candidates.forTarget(field[2]).stream()
                            .anyMatch(c -> c.field().equals(field[0]));
            if (!right) {
                wrong.add(field[0] + " should be " + field[2] + ", is " + means);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("products")
    void tagsTheEventsOfProducts(Product product) {
        CimPlan plan = CimPlanner.plan(product.input());
        List<String> tags =
                plan.tags().values().stream().flatMap(List::stream).distinct().toList();
        assertThat(tags)
                .containsAll(product.tags().stream().filter(t -> !t.isEmpty()).toList());
    }

    /** CIM fields that a field without a meaning must not be given. */
    private static final class DistinctTargets {
        static final List<String> ALL = List.of(
                "src", "dest", "user", "src_user", "src_host", "dest_host", "url", "file_name", "signature", "status");
    }
}
