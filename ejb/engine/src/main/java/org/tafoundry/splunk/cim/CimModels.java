package org.tafoundry.splunk.cim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.expression.SearchContext;
import org.tafoundry.splunk.expression.SearchExpression;
import org.tafoundry.splunk.knowledge.Tags;

/** The data models of the Common Information Model. */
public final class CimModels {

    private static final int MOST_REMEMBERED = 1000;
    private static final Map<CimVersion, CimModels> LOADED = new ConcurrentHashMap<>();

    private final String version;
    private final List<CimDataset> datasets;
    private final int[] parents;
    private final Map<Set<String>, int[]> candidates = new ConcurrentHashMap<>();

    private CimModels(String version, List<CimDataset> datasets) {
        this.version = version;
        this.datasets = List.copyOf(datasets);
        this.parents = new int[datasets.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = parent(i);
        }
    }

    private int parent(int child) {
        CimDataset dataset = datasets.get(child);
        for (int i = child - 1; i >= 0 && !dataset.isRoot(); i--) {
            CimDataset other = datasets.get(i);
            if (other.model().equals(dataset.model())
                    && other.path()
                            .equals(dataset.path().subList(0, dataset.path().size() - 1))) {
                return i;
            }
        }
        return -1;
    }

    /** The models as Splunk publishes them, in the newest version that is known. */
    public static CimModels standard() {
        return of(CimVersion.newest());
    }

    /** The models of a version. */
    public static CimModels of(CimVersion version) {
        return LOADED.computeIfAbsent(version, v -> load("models-" + v.number() + ".json"));
    }

    /** The version of the model, for example {@code 8.5}. */
    public String version() {
        return version;
    }

    /** All datasets, model by model, each behind the one it inherits from. */
    public List<CimDataset> datasets() {
        return datasets;
    }

    /** Names of the models, sorted. */
    public SortedSet<String> models() {
        SortedSet<String> names = new TreeSet<>();
        datasets.forEach(dataset -> names.add(dataset.model()));
        return names;
    }

    /** The datasets of one model. */
    public List<CimDataset> datasets(String model) {
        return datasets.stream().filter(d -> d.model().equals(model)).toList();
    }

    /** The dataset of a name such as {@code Network_Traffic.All_Traffic}, or a model's datasets by the model's name. */
    public List<CimDataset> named(String name) {
        List<CimDataset> whole = datasets(name);
        return whole.isEmpty()
                ? datasets.stream().filter(d -> d.toString().equals(name)).toList()
                : whole;
    }

    /** A dataset by name. */
    public Optional<CimDataset> dataset(String model, String name) {
        return datasets(model).stream().filter(d -> d.name().equals(name)).findFirst();
    }

    /** The datasets that an event with these fields and tags belongs to. */
    public List<CimDataset> membership(Fields fields, Collection<String> tags) {
        return membership(fields, tags, model -> true);
    }

    /** The datasets of the wanted models that an event with these fields and tags belongs to. */
    List<CimDataset> membership(Fields fields, Collection<String> tags, Predicate<String> wanted) {
        if (tags.isEmpty()) {
            return List.of();
        }
        int[] candidates = candidates(tags);
        if (candidates.length == 0) {
            return List.of();
        }
        SearchContext context = new SearchContext("", fields, Set.of(), Map.of(Tags.EVENTTYPE, tags));
        List<CimDataset> found = new ArrayList<>();
        boolean[] member = new boolean[datasets.size()];
        for (int i : candidates) {
            CimDataset dataset = datasets.get(i);
            // what the parent refuses, the child refuses as well: most events are in few roots
            boolean inParent = parents[i] < 0 ? wanted.test(dataset.model()) : member[parents[i]];
            member[i] = inParent && dataset.ownConstraint().matches(context);
            if (member[i]) {
                found.add(dataset);
            }
        }
        return found;
    }

    /** The datasets that these tags do not rule out, remembered for the few sets of tags that an add-on gives. */
    private int[] candidates(Collection<String> tags) {
        Set<String> key = Set.copyOf(tags);
        int[] known = candidates.get(key);
        if (known == null) {
            SearchContext context = new SearchContext("", new Fields(), Set.of(), Map.of(Tags.EVENTTYPE, key));
            boolean[] admitted = new boolean[datasets.size()];
            for (int i = 0; i < admitted.length; i++) {
                admitted[i] = (parents[i] < 0 || admitted[parents[i]])
                        && datasets.get(i).ownConstraint().admits(context);
            }
            known = IntStream.range(0, admitted.length).filter(i -> admitted[i]).toArray();
            if (candidates.size() < MOST_REMEMBERED) {
                candidates.put(key, known);
            }
        }
        return known;
    }

    /** Names of the models that an event with these fields and tags belongs to, sorted. */
    public SortedSet<String> models(Fields fields, Collection<String> tags) {
        if (tags.isEmpty()) {
            return Collections.emptySortedSet();
        }
        SortedSet<String> names = new TreeSet<>();
        membership(fields, tags).forEach(dataset -> names.add(dataset.model()));
        return names;
    }

    private static CimModels load(String resource) {
        try (InputStream in = CimModels.class.getResourceAsStream(resource)) {
            JsonNode root = JsonMapper.builder().build().readTree(in);
            List<CimDataset> datasets = new ArrayList<>();
            for (Map.Entry<String, JsonNode> model : root.path("models").properties()) {
                Map<String, CimDataset> own = new HashMap<>();
                for (Map.Entry<String, JsonNode> dataset : model.getValue().properties()) {
                    CimDataset read = read(model.getKey(), dataset.getKey(), dataset.getValue(), own);
                    own.put(read.name(), read);
                    datasets.add(read);
                }
            }
            return new CimModels(root.path("version").asText(), datasets);
        } catch (IOException e) {
            throw new UncheckedIOException("The data models could not be read from " + resource, e);
        }
    }

    private static CimDataset read(String model, String name, JsonNode node, Map<String, CimDataset> earlier) {
        List<String> path = new ArrayList<>();
        List<SearchExpression> constraints = new ArrayList<>();
        Map<String, CimField> fields = new LinkedHashMap<>();
        if (node.has("under")) {
            CimDataset parent = earlier.get(node.path("under").asText());
            path.addAll(parent.path());
            constraints.addAll(parent.constraints());
            parent.fields().forEach(field -> fields.put(field.name(), field));
        }
        path.add(name);
        Findings findings = new Findings();
        constraints.add(SearchExpression.parse(node.path("where").asText(), Location.NONE, findings)
                .orElseThrow(() -> new IllegalStateException(model + "." + name + ": " + findings.list())));
        node.path("fields").forEach(spelling -> {
            CimField field = CimField.read(spelling.asText());
            fields.put(field.name(), field);
        });
        String tags = node.path("tags").asText();
        return new CimDataset(
                model,
                name,
                path,
                constraints,
                tags.isEmpty()
                        ? List.of()
                        : Arrays.stream(tags.split(" ")).sorted().toList(),
                List.copyOf(fields.values()));
    }
}
