package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;

/** Gives names to the parts of values that hold two things: {@code ann@realm}, {@code HTTP/1.1}. */
final class ValueParts {

    private static final String ACCOUNT = "[\\w.+-]+@[\\w.-]*\\w";
    private static final String VERSION = "HTTP/\\d(?:\\.\\d)?";

    private ValueParts() {}

    /** Adds the parts; names that the log has itself are left alone. */
    static void add(CimInput input, Candidates candidates, Mapping mapping) {
        Set<String> names = input.shapes().stream()
                .flatMap(s -> s.fields().stream())
                .map(ProfiledField::name)
                .collect(Collectors.toSet());
        candidates.forTarget("user").stream()
                .filter(c -> mostly(c.examples(), ACCOUNT))
                .findFirst()
                .ifPresent(c -> {
                    part("user_account", c.field(), ACCOUNT, "@.*$", names, mapping);
                    part("user_realm", c.field(), ACCOUNT, "^.*@", names, mapping);
                });
        Optional<ProfiledField> protocol = input.shapes().stream()
                .flatMap(s -> s.fields().stream())
                .filter(f -> mostly(f.examples(), VERSION))
                .findFirst();
        protocol.ifPresent(f -> part("http_version", f.name(), VERSION, "^HTTP/", names, mapping));
    }

    private static boolean mostly(List<String> examples, String regex) {
        long fitting = examples.stream().filter(e -> e.matches(regex)).count();
        return fitting > 0 && 2 * fitting >= examples.size();
    }

    private static void part(String target, String from, String whole, String cut, Set<String> names, Mapping mapping) {
        if (names.contains(target) || mapping.overwrites(target)) {
            return;
        }
        String field = EvalText.field(from);
        String expression =
                "if(" + EvalText.match(field, "^" + whole + "$") + "," + EvalText.replace(field, cut, "") + ",null())";
        mapping.eval(
                target,
                expression,
                new Decision(
                        target,
                        expression,
                        Decision.Origin.RULE,
                        List.of("values of " + from),
                        0.8,
                        List.of(),
                        target + " is a part of " + from + "."));
    }
}
