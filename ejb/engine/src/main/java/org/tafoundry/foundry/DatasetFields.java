package org.tafoundry.foundry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.splunk.cim.CimDataset;
import org.tafoundry.splunk.cim.CimField;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.splunk.event.Fields;

/** What fields the events of a dataset have, and whether these fields speak for another data model. */
final class DatasetFields {

    private static final int MOST_FIELDS = 300;
    private static final int MOST_EXAMPLES = 5;

    /** Fields of their own that another data model needs before it is taken to be the better one, and how much more. */
    private static final double LEAST = 2;

    private static final double TIMES = 3;

    /** A field that more data models recommend tells none of them. */
    private static final int FEW = 3;

    /** How many data models recommend a field. */
    private static final Map<String, Set<String>> MODELS_OF = modelsOf();

    /**
     * A data model whose fields the events have.
     *
     * @param dataset its root dataset
     * @param fields the recommended fields of it that the events have
     */
    record Better(CimDataset dataset, List<String> fields) {}

    private final Map<String, List<String>> examples = new HashMap<>();
    private final Map<String, Long> filled = new HashMap<>();
    private final Set<String> models = new HashSet<>();
    private long conforming;

    private static Map<String, Set<String>> modelsOf() {
        Map<String, Set<String>> models = new HashMap<>();
        for (CimDataset dataset : CimModels.standard().datasets()) {
            if (dataset.isRoot()) {
                dataset.recommended().forEach(f -> models.computeIfAbsent(f.name(), n -> new HashSet<>())
                        .add(dataset.model()));
            }
        }
        return models;
    }

    /** Looks at an event that belongs to these datasets. */
    void add(Fields fields, Collection<CimDataset> datasets) {
        datasets.forEach(d -> models.add(d.model()));
        for (Map.Entry<String, List<String>> field : fields.asMap().entrySet()) {
            String value = field.getValue().get(0);
            if (value.isEmpty() || OwnFields.everywhere(field.getKey())) {
                continue;
            }
            if (MODELS_OF.containsKey(field.getKey())) {
                filled.merge(field.getKey(), 1L, Long::sum);
            }
            List<String> known = examples.get(field.getKey());
            if (known == null && examples.size() < MOST_FIELDS) {
                examples.put(field.getKey(), new ArrayList<>(List.of(value)));
            } else if (known != null && known.size() < MOST_EXAMPLES && !known.contains(value)) {
                known.add(value);
            }
        }
        boolean conforms = datasets.stream()
                .filter(CimDataset::isRoot)
                .flatMap(d -> d.fields().stream())
                .filter(f -> f.recommended() && !f.prescribed().isEmpty())
                .anyMatch(f -> fields.first(f.name()).filter(f::allows).isPresent());
        if (conforms) {
            conforming++;
        }
    }

    Map<String, List<String>> examples() {
        return examples;
    }

    /**
     * A data model that none of the events is in, although they have more of the fields that are its own. What the tagged
     * model prescribes being there in most events, nothing is better.
     */
    Optional<Better> betterModel(CimDataset tagged, long events) {
        if (2 * conforming >= events) {
            return Optional.empty();
        }
        double own = CimModels.standard().datasets().stream()
                .filter(d -> d.isRoot() && (d == tagged || models.contains(d.model())))
                .mapToDouble(d -> weight(d, events))
                .max()
                .orElse(0);
        return CimModels.standard().datasets().stream()
                .filter(d -> d.isRoot() && !models.contains(d.model()))
                .filter(d -> others(d, tagged, events) > 1)
                .filter(d -> weight(d, events) >= Math.max(LEAST, TIMES * own))
                .max(Comparator.comparingDouble(d -> weight(d, events)))
                .map(d -> new Better(d, frequent(d, events)));
    }

    /** A field counts the more, the fewer data models recommend it. */
    private double weight(CimDataset dataset, long events) {
        return frequent(dataset, events).stream()
                .mapToDouble(f -> 1.0 / MODELS_OF.get(f).size())
                .sum();
    }

    /** How many fields tell one data model from most others and are none of the other's. */
    private long others(CimDataset dataset, CimDataset tagged, long events) {
        Set<String> own = tagged.recommended().stream().map(CimField::name).collect(Collectors.toSet());
        return frequent(dataset, events).stream()
                .filter(f -> MODELS_OF.get(f).size() <= FEW && !own.contains(f))
                .map(f -> f.startsWith("url") || f.startsWith("uri") ? "url" : f) // a URL and its parts are one fact
                .distinct()
                .count();
    }

    private List<String> frequent(CimDataset dataset, long events) {
        return dataset.recommended().stream()
                .map(CimField::name)
                .filter(f -> 2 * filled.getOrDefault(f, 0L) >= events)
                .toList();
    }
}
