package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tafoundry.order.Decision;

/** Gives the CIM fields that are a part of another field's value: of a URL, a path, an account, an address. */
final class DerivedMapping {

    /** An address, its port and, at some firewalls, its interface and host. */
    private static final String WITH_PORT =
            "^(?:\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9A-Fa-f:.]+\\])[:#](\\d{1,5})(?::.*)?$";

    private static final String SCHEME = "^[A-Za-z][A-Za-z0-9+.-]*://";

    private static final String AUTHORITY = "[A-Za-z][A-Za-z0-9+.-]*://(?:[^/@]*@)?(?:\\[[^\\]]+\\]|[^/:?#]+)";

    private DerivedMapping() {}

    /** Adds what can be cut out of fields that are mapped already. */
    static void add(Candidates candidates, Mapping mapping) {
        url(candidates, mapping);
        lastPart("file_name", "file_path", mapping);
        lastPart("process_name", "process_path", mapping);
        lastPart("parent_process_name", "parent_process_path", mapping);
        accountDomain(candidates, mapping);
        port("src_port", "src", candidates, mapping);
        port("dest_port", "dest", candidates, mapping);
    }

    private static void url(Candidates candidates, Mapping mapping) {
        mapping.expression("url").ifPresent(url -> {
            String absolute = EvalText.match(url, SCHEME);
            derive(
                    "url_domain",
                    "if(" + absolute + ","
                            + EvalText.replace(url, SCHEME + "(?:[^/@]*@)?(\\[[^\\]]+\\]|[^/:?#]+).*$", "\\1")
                            + ",null())",
                    "url",
                    mapping);
            derive(
                    "uri_path",
                    "if(" + EvalText.match(url, "^(?:[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*)?/") + ","
                            + EvalText.replace(url, "^(?:[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*)?([^?#]*).*$", "\\1")
                            + ",null())",
                    "url",
                    mapping);
            derive(
                    "uri_query",
                    "if(" + EvalText.match(url, "\\?.") + "," + EvalText.replace(url, "^[^?]*\\?([^#]*).*$", "\\1")
                            + ",null())",
                    "url",
                    mapping);
            if (candidates.forTarget("url").stream()
                    .anyMatch(c -> c.examples().stream().anyMatch(v -> v.matches(AUTHORITY + ":\\d.*")))) {
                derive(
                        "dest_port",
                        "if(" + EvalText.match(url, "^" + AUTHORITY + ":\\d") + ","
                                + EvalText.replace(url, "^" + AUTHORITY + ":(\\d+).*$", "\\1") + ",null())",
                        "url",
                        mapping);
            }
        });
    }

    /** The part behind the last separator, also where the field itself holds a whole path. */
    private static void lastPart(String target, String path, Mapping mapping) {
        List<String> sources = new ArrayList<>();
        mapping.replaced(target).ifPresent(sources::add);
        mapping.expression(path).ifPresent(sources::add);
        if (!mapping.has(path)) {
            return;
        }
        String whole = EvalText.coalesce(sources);
        evaluate(target, "nullif(" + EvalText.replace(whole, "^.*[\\\\/]\\s*", "") + ",\"\")", path, mapping);
    }

    private static void accountDomain(Candidates candidates, Mapping mapping) {
        if (mapping.has("dest_nt_domain")) {
            return;
        }
        Optional<Candidate> shown = candidates.forTarget("user").stream()
                .filter(c -> c.examples().stream().anyMatch(v -> v.matches("[^\\\\\\s]+\\\\+[^\\\\]+")))
                .findFirst();
        Optional<Candidate> account =
                shown.or(() -> candidates.forTarget("user").stream().findFirst().filter(TargetExpression::account));
        account.ifPresent(c -> {
            String field = EvalText.field(c.field());
            derive(
                    "dest_nt_domain",
                    "if(" + EvalText.match(field, "^[^\\\\]+\\\\") + ","
                            + EvalText.replace(field, "^([^\\\\]+)\\\\.*$", "\\1") + ",null())",
                    c.field(),
                    mapping);
            if (shown.isEmpty()) {
                mapping.unseen("dest_nt_domain");
            }
        });
    }

    private static void port(String target, String address, Candidates candidates, Mapping mapping) {
        candidates.forTarget(address).stream()
                .filter(TargetExpression::addressWithPort)
                .findFirst()
                .filter(c -> !second(c, candidates.forTarget(address), candidates))
                .ifPresent(c -> {
                    String field = EvalText.field(c.field());
                    derive(
                            target,
                            "if(" + EvalText.match(field, WITH_PORT) + "," + EvalText.replace(field, WITH_PORT, "\\1")
                                    + ",null())",
                            c.field(),
                            mapping);
                });
    }

    /** Whether some event has the address of another field in its place, which the port is not of. */
    private static boolean second(Candidate candidate, List<Candidate> all, Candidates candidates) {
        List<Candidate> better = all.subList(0, all.indexOf(candidate)).stream()
                .filter(Candidate::seen)
                .toList();
        return candidate.seen()
                && candidates.with(candidates.fields().get(candidate.field())).anyMatch(r -> better.stream()
                        .anyMatch(b -> r.has(b.field())));
    }

    /** A value of the field's own stands first; what is cut out only fills the gaps. */
    private static void derive(String target, String expression, String from, Mapping mapping) {
        String all = mapping.replaced(target)
                .map(own -> EvalText.coalesce(List.of(own, expression)))
                .orElse(expression);
        evaluate(target, all, from, mapping);
    }

    private static void evaluate(String target, String expression, String from, Mapping mapping) {
        boolean hidden = !mapping.seen().contains(target)
                && mapping.has(from)
                && !mapping.seen().contains(from);
        mapping.eval(
                target,
                expression,
                new Decision(
                        target,
                        expression,
                        Decision.Origin.RULE,
                        List.of("values of " + from),
                        0.95,
                        List.of(),
                        target + " is cut out of " + from + " where the event does not state it."));
        if (hidden) {
            mapping.unseen(target);
        }
    }
}
