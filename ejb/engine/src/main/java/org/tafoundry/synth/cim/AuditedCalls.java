package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/**
 * Reads the audit trail of an API whose calls are told by their method and path alone: {@code DELETE /v1/tokens/44} is what
 * somebody did, and no request to a web server.
 */
final class AuditedCalls {

    private static final Set<String> METHODS = WordLists.set("request-methods");

    /** Methods that change what the path names (RFC 9110, 9.3; RFC 5789). */
    private static final Set<String> CHANGING = WordLists.set("changing-methods");

    private static final Set<String> TRAILS = WordLists.set("words-of-audits");

    /** What makes an event a request of the web. */
    private static final List<String> REQUEST = List.of("http_method", "status", "url", "uri_path", "url_domain");

    private static final Pattern PATH = Pattern.compile("/[\\w.@~:%$*/?&=,+-]*");

    private static final int MOST_KINDS = 4;

    private static final int RANK = 8;

    private AuditedCalls() {}

    /** Gives methods, paths and statuses of calls the meanings that they have in a trail. */
    static void tell(Candidates candidates, CimInput input) {
        Optional<ProfiledField> method =
                input.isText() || deeds(candidates) ? Optional.empty() : seen("http_method", candidates);
        Optional<ProfiledField> path = candidates.fields().values().stream()
                .filter(f -> f.events() > 0
                        && f.examples().size() > 1
                        && f.examples().stream().allMatch(PATH.asMatchPredicate()))
                .findFirst();
        if (method.filter(AuditedCalls::calls).isEmpty() || path.isEmpty() || !trail(candidates, input)) {
            return;
        }
        Optional<ProfiledField> status = seen("status", candidates);
        REQUEST.forEach(target -> List.copyOf(candidates.forTarget(target)).stream()
                .filter(Candidate::seen)
                .forEach(c -> candidates.drop(target, c.field())));
        add("vendor_action", method.get(), candidates);
        candidates.called(method.get().name());
        add("object", path.get(), candidates);
        status.filter(s -> RequestCodes.coded(s.examples())).ifPresent(s -> add("result", s, candidates));
    }

    /** Whether a field holds methods, some of which change something. */
    private static boolean calls(ProfiledField field) {
        List<String> methods = field.examples().stream()
                .filter(v -> !ValueKind.placeholder(v))
                .map(v -> v.toLowerCase(Locale.ROOT))
                .toList();
        return METHODS.containsAll(methods) && methods.stream().anyMatch(CHANGING::contains);
    }

    /** Whether another field says what was done. */
    private static boolean deeds(Candidates candidates) {
        DeedTable deeds = DeedTable.of(candidates.tables());
        return candidates.forTarget("vendor_action").stream()
                .filter(c -> c.seen()
                        && !METHODS.containsAll(c.examples().stream()
                                .map(v -> v.toLowerCase(Locale.ROOT))
                                .toList()))
                .flatMap(c -> c.examples().stream())
                .anyMatch(deeds::knows);
    }

    /** Whether the log calls itself a trail: a field is called one, or says so of its events. */
    private static boolean trail(Candidates candidates, CimInput input) {
        Stream<String> kinds = candidates.fields().values().stream()
                .filter(f -> f.events() > 0)
                .flatMap(f -> Stream.concat(
                        Stream.of(f.name()),
                        f.examples().stream().limit(f.examples().size() <= MOST_KINDS ? MOST_KINDS : 0)));
        Stream<String> constant = input.constants().values().stream();
        return Stream.concat(Stream.of(input.productWords()), Stream.concat(kinds, constant))
                .flatMap(v -> NameWords.of(v).stream())
                .anyMatch(TRAILS::contains);
    }

    private static Optional<ProfiledField> seen(String target, Candidates candidates) {
        return candidates.forTarget(target).stream()
                .filter(Candidate::seen)
                .findFirst()
                .flatMap(c -> Optional.ofNullable(candidates.fields().get(c.field())));
    }

    private static void add(String target, ProfiledField field, Candidates candidates) {
        candidates.add(Candidate.of(field, new Meaning(target, ValueKind.TEXT, RANK, Meaning.Source.GUESS)));
    }
}
