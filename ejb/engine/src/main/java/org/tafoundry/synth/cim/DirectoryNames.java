package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/**
 * Tells in the log of a directory who binds from what is changed: both stand as a distinguished name in the same field, and
 * the operation says which it is (RFC 4511, 4.2 and 4.6 to 4.9).
 */
final class DirectoryNames {

    private static final String USER = "user";
    private static final String OBJECT = "object";
    private static final String DEED = "vendor_action";

    private static final String BINDS = "(?i)(?<![a-z])bind";
    private static final String CHANGES = "(?i)(?<![a-z])(?:add|mod|del)";

    private static final Pattern BIND = Pattern.compile(BINDS);
    private static final Pattern CHANGE = Pattern.compile(CHANGES);

    private static final Pattern NAME = Pattern.compile("\\s*[A-Za-z][\\w.-]*\\s*=[^\\r\\n]*");

    private static final int RANK = 5;

    private DirectoryNames() {}

    /** Takes the names for both, where an operation binds. */
    static void tell(Candidates candidates) {
        if (operation(candidates).isPresent()) {
            name(candidates).ifPresent(f -> List.of(USER, OBJECT).forEach(target -> {
                if (candidates.forTarget(target).stream()
                        .noneMatch(c -> c.field().equals(f.name()))) {
                    candidates.add(Candidate.of(f, new Meaning(target, ValueKind.TEXT, RANK, Meaning.Source.GUESS)));
                }
            }));
        }
    }

    /** Gives each where the operation says so. */
    static void add(Candidates candidates, Mapping mapping) {
        Optional<String> operation = operation(candidates);
        Optional<ProfiledField> name = name(candidates);
        if (operation.isPresent() && name.isPresent()) {
            only(USER, BINDS, operation.get(), name.get(), candidates, mapping);
            only(OBJECT, CHANGES, operation.get(), name.get(), candidates, mapping);
        }
    }

    private static void only(
            String target, String when, String operation, ProfiledField name, Candidates candidates, Mapping mapping) {
        List<String> fields = DirectMapping.chosen(target, candidates).stream()
                .filter(Candidate::seen)
                .map(Candidate::field)
                .toList();
        mapping.replaced(target)
                .filter(e -> fields.equals(List.of(name.name())))
                .ifPresent(value -> mapping.eval(
                        target,
                        "if(" + EvalText.match(EvalText.field(operation), when) + "," + value + ",null())",
                        new Decision(
                                target,
                                name.name(),
                                Decision.Origin.RULE,
                                List.of(operation + " says whose name it is"),
                                0.85,
                                List.of(),
                                target + " is the distinguished name where the operation says so.")));
    }

    /** The field that says that somebody binds, and that something else is done. */
    private static Optional<String> operation(Candidates candidates) {
        return DirectMapping.chosen(DEED, candidates).stream()
                .filter(Candidate::seen)
                .filter(c -> c.examples().stream().anyMatch(v -> BIND.matcher(v).find())
                        && (c.examples().stream()
                                        .anyMatch(v -> CHANGE.matcher(v).find())
                                || c.examples().size() > 2))
                .map(Candidate::field)
                .findFirst();
    }

    /** The field of distinguished names. */
    private static Optional<ProfiledField> name(Candidates candidates) {
        return candidates.fields().values().stream()
                .filter(f -> f.events() > 0 && NameWords.of(f.name()).contains("dn"))
                .filter(f -> f.examples().stream()
                        .allMatch(v -> ValueKind.placeholder(v)
                                || v.isBlank()
                                || NAME.matcher(v).matches()))
                .findFirst();
    }
}
