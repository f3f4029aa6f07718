package org.tafoundry.synth.cim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The vocabularies that ship with the engine, one file for each family of schemas. */
final class Vocabularies {

    private static final List<String> FILES = List.of(
            "meanings.tsv",
            "microsoft-cloud.tsv",
            "cloud-audit.tsv",
            "cloud-identity.tsv",
            "cloud-security.tsv",
            "cef.tsv",
            "leef.tsv",
            "windows.tsv",
            "w3c.tsv",
            "ecs.tsv",
            "aws.tsv",
            "azure.tsv",
            "google.tsv",
            "idp.tsv",
            "cisco.tsv",
            "paloalto.tsv",
            "fortinet.tsv",
            "checkpoint.tsv",
            "sophos.tsv",
            "trend.tsv",
            "edr.tsv",
            "proxy.tsv",
            "mail.tsv",
            "sensors.tsv",
            "juniper-f5.tsv",
            "edge.tsv",
            "saas.tsv",
            "posture.tsv",
            "db.tsv",
            "network.tsv",
            "others.tsv",
            "styles.tsv");

    private static final Vocabularies SHIPPED = new Vocabularies();

    private final Vocabulary common = Vocabulary.common();
    private final List<Vocabulary> special = new ArrayList<>();

    /** The kind of values of a CIM field, by the first row of the common names that has it. */
    private final Map<String, ValueKind> kinds = new HashMap<>();

    private Vocabularies() {
        FILES.forEach(this::read);
    }

    /** The names that mean the same in every source. */
    static Vocabulary common() {
        return SHIPPED.common;
    }

    /** The vocabularies that hold for some sources only. */
    static List<Vocabulary> special() {
        return SHIPPED.special;
    }

    /** What values of a CIM field look like; empty for a field that the common names do not have. */
    static Optional<ValueKind> kind(String target) {
        return Optional.ofNullable(SHIPPED.kinds.get(target));
    }

    private void read(String resource) {
        try (InputStream in = Vocabularies.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Vocabulary current = common;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("@")) {
                    current = section(line.substring(1));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String[] row = line.split("\t", -1);
                    if (current == common) {
                        kinds.putIfAbsent(row[0], ValueKind.valueOf(row[1].toUpperCase(Locale.ROOT)));
                    }
                    current.add(row[0], row[1], Integer.parseInt(row[2]), List.of(row[3].split(" ")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** The vocabulary that a line such as {@code @formats cef leef} opens. */
    private Vocabulary section(String line) {
        List<String> words = Arrays.asList(line.split(" "));
        List<String> rest = words.subList(1, words.size());
        Vocabulary opened =
                switch (words.get(0)) {
                    case "formats" -> Vocabulary.ofFormats(Set.copyOf(rest));
                    case "products" ->
                        Vocabulary.ofProducts(rest.stream()
                                .map(p -> p.replace('_', ' ').toLowerCase(Locale.ROOT))
                                .toList());
                    case "names" ->
                        Vocabulary.ofNames(Integer.parseInt(rest.get(0)), Set.copyOf(rest.subList(1, rest.size())));
                    case "common" -> common;
                    default -> throw new IllegalStateException("No such section: @" + line);
                };
        if (opened != common) {
            special.add(opened);
        }
        return opened;
    }
}
