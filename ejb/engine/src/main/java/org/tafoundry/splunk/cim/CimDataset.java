package org.tafoundry.splunk.cim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.expression.FalseTerm;
import org.tafoundry.splunk.expression.SearchContext;
import org.tafoundry.splunk.expression.SearchExpression;
import org.tafoundry.splunk.knowledge.Tags;

/**
 * A dataset of a data model, with everything it inherits.
 *
 * @param model data model, for example {@code Authentication}
 * @param name dataset, unique within the model
 * @param path names from the model's root dataset to this one
 * @param constraints searches that an event must all match: the ancestors' and its own
 * @param tags tags that make an event a member, sorted; more may be needed than these where constraints say so
 * @param fields fields, inherited ones first
 */
public record CimDataset(
        String model,
        String name,
        List<String> path,
        List<SearchExpression> constraints,
        List<String> tags,
        List<CimField> fields) {

    public CimDataset {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(name, "name");
        path = List.copyOf(path);
        constraints = List.copyOf(constraints);
        tags = List.copyOf(tags);
        fields = List.copyOf(fields);
    }

    /** Whether an event with these fields and tags belongs to the dataset. */
    public boolean contains(Fields event, Collection<String> eventTags) {
        SearchContext context = new SearchContext("", event, Set.of(), Map.of(Tags.EVENTTYPE, eventTags));
        for (SearchExpression constraint : constraints) {
            if (!constraint.matches(context)) {
                return false;
            }
        }
        return true;
    }

    /** The first term that keeps an event with these fields and tags out; nothing when it belongs to the dataset. */
    public Optional<FalseTerm> firstFalse(Fields event, Collection<String> eventTags) {
        SearchContext context = new SearchContext("", event, Set.of(), Map.of(Tags.EVENTTYPE, eventTags));
        return constraints.stream()
                .flatMap(constraint -> constraint.firstFalse(context).stream())
                .findFirst();
    }

    /** What it asks for beyond the dataset it inherits from. */
    SearchExpression ownConstraint() {
        return constraints.get(constraints.size() - 1);
    }

    /** Whether it is a root dataset of its model. */
    public boolean isRoot() {
        return path.size() == 1;
    }

    /** The field of this name. */
    public Optional<CimField> field(String field) {
        return fields.stream().filter(f -> f.name().equals(field)).findFirst();
    }

    /** The fields that an add-on is expected to provide. */
    public List<CimField> recommended() {
        return fields.stream().filter(CimField::recommended).toList();
    }

    /** The dataset as {@code model.name}. */
    @Override
    public String toString() {
        return model + "." + name;
    }
}
