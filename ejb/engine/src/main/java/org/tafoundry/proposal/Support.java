package org.tafoundry.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Order;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.cim.NameVotes;
import org.tafoundry.synth.cim.VendorValues;
import org.tafoundry.table.WordLists;

/**
 * What speaks for a proposal besides whoever makes it. Replay shows that nothing breaks, not that a field of the right kind is
 * the right one; so a name in the tables, values that say what they are, a field of the same family or a document has to say so
 * too.
 */
final class Support {
    private static final Set<String> TELLING = WordLists.set("telling-targets");
    private static final Set<ValueKind> ENDS = Set.of(ValueKind.ADDRESS, ValueKind.HOST, ValueKind.PORT, ValueKind.MAC);
    private static final Set<String> ROLES = WordLists.set("ends-of-connections");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Share of the values that words before them have to call by the name. */
    private static final double USUAL = 0.5;

    private static final double OF_KIND = 0.98;

    private final Measure measure;
    private final Documented documents;
    private final String log;

    /**
     * For an add-on.
     *
     * @param measure what it makes of the samples
     * @param order what people say about the log
     * @param passages what documents say about it
     */
    Support(Measure measure, Order order, List<String> passages) {
        this.measure = measure;
        this.documents = new Documented(passages, measure.fields().keySet());
        this.log = BETWEEN.matcher(String.join(" ", order.source(), order.vendor(), order.product()))
                .replaceAll(" ");
    }

    /**
     * What speaks for a proposal, in words; empty when nothing does.
     *
     * @param after what the add-on makes of the samples with it
     */
    Optional<String> of(Proposal proposal, Measure after) {
        if (proposal instanceof Proposal.Alias alias) {
            return alias(alias.field(), alias.target())
                    .or(() -> telling(
                            alias.target(), tally(alias.field()).values().keySet()));
        }
        if (proposal instanceof Proposal.ValueRows rows) {
            return rows(rows);
        }
        if (proposal instanceof Proposal.EventKind kind) {
            return kind(kind.model());
        }
        if (proposal instanceof Proposal.Named named) {
            return documents.names(named.field(), named.name())
                    ? Optional.of("A document calls it " + named.name() + " at its place.")
                    : Optional.empty();
        }
        if (proposal instanceof Proposal.Extraction extraction) {
            return extraction(extraction, after);
        }
        return Optional.of("A document has its words.");
    }

    private Measure.FieldTally tally(String field) {
        return measure.fields().get(field);
    }

    private Optional<String> alias(String field, String target) {
        if (NameVotes.of(field).contains(target)) {
            return Optional.of("Tables of names have " + field + " for " + target + ".");
        }
        if (NameVotes.ofAbbreviation(field).contains(target)) {
            return Optional.of("The name " + field + " abbreviates names that tables have for " + target + ".");
        }
        if (documents.is(field, target)) {
            return Optional.of("A document names " + field + " with a word for " + target + ".");
        }
        return sibling(field, target)
                .map(other -> "The field " + other + " of the same family is the same end of the connection.");
    }

    /** Values that are prescribed ones of a field whose values say by themselves what they are. */
    private static Optional<String> telling(String target, Set<String> values) {
        return TELLING.contains(target)
                        && values.size() > 1
                        && Prescribed.anywhere(target).containsAll(values)
                ? Optional.of("Its values are those that are prescribed for " + target + ".")
                : Optional.empty();
    }

    /** Each row has to be known; and that the field is the target at all, by its name, a document or what its rows say. */
    private Optional<String> rows(Proposal.ValueRows rows) {
        Set<String> prescribed = Prescribed.among(measure, rows.target());
        for (Map.Entry<String, String> row : rows.rows().entrySet()) {
            boolean known = VendorValues.meaning(row.getKey(), prescribed)
                    .filter(row.getValue()::equals)
                    .isPresent();
            if (!known && !documents.means(rows.field(), row.getKey(), row.getValue(), prescribed)) {
                return Optional.empty();
            }
        }
        boolean itself = rows.field().equals(rows.target());
        boolean several = Set.copyOf(rows.rows().values()).size() > 1;
        return itself || TELLING.contains(rows.target()) && several
                ? Optional.of("Tables or documents know each of the values for " + rows.target() + ".")
                : alias(rows.field(), rows.target()).map(why -> why + " Tables or documents know each of the values.");
    }

    private Optional<String> kind(String model) {
        if (LogKinds.in(log).stream().anyMatch(dataset -> dataset.equals(model) || dataset.startsWith(model + "."))) {
            return Optional.of("What the log is called is a word for " + model + ".");
        }
        return documents.isOf(model)
                ? Optional.of("A document about its fields has a word for " + model + ".")
                : Optional.empty();
    }

    /** A field with the same first words that is the same end of a connection, and none that is the other one. */
    private Optional<String> sibling(String field, String target) {
        String family = family(field);
        String role = role(target);
        if (family.isEmpty() || !ROLES.contains(role) || !ENDS.contains(ValueKind.of(target))) {
            return Optional.empty();
        }
        Set<String> same = new TreeSet<>();
        Set<String> roles = new TreeSet<>();
        measure.fields().forEach((other, tally) -> {
            if (!other.equals(field)
                    && !Choices.isCimField(other)
                    && family(other).equals(family)) {
                measure.fields().forEach((cim, values) -> {
                    if (Choices.isCimField(cim) && ROLES.contains(role(cim)) && values.hash() == tally.hash()) {
                        roles.add(role(cim));
                        same.add(other);
                    }
                });
            }
        });
        return roles.equals(Set.of(role)) ? same.stream().findFirst() : Optional.empty();
    }

    private static String family(String field) {
        int end = field.lastIndexOf('_');
        return end < 0 ? "" : field.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static String role(String cimField) {
        int end = cimField.indexOf('_');
        return end < 0 ? cimField : cimField.substring(0, end);
    }

    /** Words before the values, or a document, have to call each new field so; and none may be a CIM field of another kind. */
    private Optional<String> extraction(Proposal.Extraction extraction, Measure after) {
        Optional<SplunkRegex> regex = SplunkRegex.compileExtract(extraction.regex(), Location.NONE, new Findings());
        boolean called = regex.isPresent()
                && regex.get().names().keySet().stream()
                        .allMatch(name -> called(name, after.fields().get(name)));
        return called ? Optional.of("Words before the values call the fields so.") : Optional.empty();
    }

    private static boolean called(String name, Measure.FieldTally tally) {
        if (tally == null || tally.places().isEmpty()) {
            return false;
        }
        if (Choices.isCimField(name)) {
            long fitting = tally.values().keySet().stream()
                    .filter(ValueKind.of(name)::fits)
                    .count();
            if (fitting < OF_KIND * tally.values().size()) {
                return false;
            }
        }
        List<String> words = List.of(BETWEEN.split(name.toLowerCase(Locale.ROOT)));
        long so = tally.places().stream()
                .filter(place -> List.of(BETWEEN.split(place.before().toLowerCase(Locale.ROOT)))
                        .containsAll(words))
                .count();
        return so >= USUAL * tally.places().size();
    }
}
