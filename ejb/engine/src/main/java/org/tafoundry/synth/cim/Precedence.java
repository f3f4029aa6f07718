package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/** Says which of several fields for one CIM field comes first, by what they hold and what the others are. */
final class Precedence {

    private static final int DEMOTED = 5;
    private static final int WEAK = 4;
    private static final int TOP = 12;

    /** What detectors find. */
    private static final Set<String> DETECTED = WordLists.set("detected-things");

    /** A name of malware as scanners write it: {@code Trojan.Win32.Agent}. */
    private static final Pattern PUT_TOGETHER = Pattern.compile("[A-Za-z][\\w!-]*[./:][\\w./:!-]+");

    private static final String NAME = "name";

    /** A name without blanks that is put together by signs. */
    private static final Pattern FOUND_NAME = Pattern.compile("[A-Za-z][\\w!]*[./:-][\\w./:!-]+");

    private static final Pattern SPEAKING =
            Pattern.compile("(?i)(?<![a-z])(?:" + WordLists.alternatives("detected-things") + ")(?![a-z])");

    private static final int FEWEST_NOTICES = 3;

    private static final String RULE = "rule";

    /** What products write for a rule where none applied. */
    private static final String NONE = "0";

    /** Words for what stands behind a proxy, CIM fields of questions and answers, and what any site is called. */
    private static final Set<String> BEHIND = WordLists.set("words-behind-proxies");

    private static final Set<String> ASKED = WordLists.set("facts-of-questions");
    private static final Set<String> SITES = WordLists.set("names-of-sites");

    /** Parts of a path under which the details of an event stand. */
    private static final Set<String> DETAILS = WordLists.set("details-of-events");

    private Precedence() {}

    /** Ranks the candidates anew. */
    static void tell(Candidates candidates) {
        deeds(candidates);
        ends(candidates);
        candidates.replace("signature", Precedence::nameOfDetected);
        sentences(candidates);
        foundNames(candidates);
        answers(candidates);
        questions(candidates);
        candidates.replace("url", Precedence::requested);
        notices(candidates);
        rules(candidates);
    }

    /** An address that is the same in all events is a notice of who wrote them where another one changes. */
    private static void notices(Candidates candidates) {
        List<Candidate> seen = Stream.of("url", "uri_path", "vendor_url")
                .flatMap(t -> candidates.forTarget(t).stream())
                .filter(Candidate::seen)
                .toList();
        if (seen.stream().anyMatch(c -> c.examples().stream().distinct().count() > 1)) {
            candidates.forTarget("url").stream()
                    .filter(c -> c.events() >= FEWEST_NOTICES && c.seen())
                    .filter(c -> c.examples().stream().distinct().count() == 1)
                    .toList()
                    .forEach(c -> candidates.drop("url", c.field()));
        }
    }

    /** What was requested comes before the address to which a proxy passed it on. */
    private static Candidate requested(Candidate candidate) {
        boolean behind = NameWords.of(candidate.field()).stream().anyMatch(BEHIND::contains);
        return behind && candidate.meaning().source() != Meaning.Source.SCHEMA
                ? candidate.with(
                        candidate.meaning().weaker(DEMOTED, candidate.meaning().source()))
                : candidate;
    }

    /** A rule comes before a policy, and the number nought is none of several. */
    private static void rules(Candidates candidates) {
        List<Candidate> seen =
                candidates.forTarget(RULE).stream().filter(Candidate::seen).toList();
        boolean called = seen.stream().anyMatch(c -> NameWords.of(c.field()).contains(RULE));
        candidates.replace(RULE, c -> {
            Candidate some = seen.size() > 1 && c.seen() && c.examples().contains(NONE) ? c.but(List.of(NONE)) : c;
            return called && !NameWords.of(c.field()).contains(RULE) && c.seen()
                    ? some.with(some.meaning().weaker(DEMOTED, some.meaning().source()))
                    : some;
        });
    }

    /** A domain is no question where nothing that is asked or answered stands in the log. */
    private static void questions(Candidates candidates) {
        boolean asked =
                ASKED.stream().flatMap(t -> candidates.forTarget(t).stream()).anyMatch(Candidate::seen);
        if (!asked) {
            List.copyOf(candidates.forTarget("query")).stream()
                    .filter(c -> c.seen() && c.meaning().source() != Meaning.Source.SCHEMA)
                    .filter(c -> NameWords.of(c.field()).stream().allMatch(SITES::contains))
                    .forEach(c -> candidates.drop("query", c.field()));
        }
    }

    /** Where the words of one field say what was done, another one that only names kinds of events comes second. */
    private static void deeds(Candidates candidates) {
        DeedTable deeds = DeedTable.of(candidates.tables());
        boolean said = candidates.forTarget("vendor_action").stream()
                .anyMatch(c -> c.examples().stream().filter(deeds::knows).count() * 2
                        > c.examples().size());
        candidates.replace(
                "vendor_action",
                c -> said && c.seen() && c.examples().stream().noneMatch(deeds::knows)
                        ? c.with(c.meaning().weaker(DEMOTED, c.meaning().source()))
                        : c);
        boolean main = candidates.forTarget("vendor_action").stream()
                .anyMatch(c -> c.events() == candidates.events()
                        && !detail(c)
                        && c.examples().stream().anyMatch(deeds::knows));
        candidates.replace(
                "vendor_action",
                c -> main && c.seen() && c.events() < candidates.events() && detail(c)
                        ? c.with(c.meaning().weaker(DEMOTED, c.meaning().source()))
                        : c);
    }

    /** Whether a field stands among the details of an event: a step of what was done. */
    private static boolean detail(Candidate candidate) {
        List<String> path = List.of(candidate.field().toLowerCase(Locale.ROOT).split("\\."));
        return path.subList(0, path.size() - 1).stream().anyMatch(DETAILS::contains);
    }

    /** What is just called a name is that of malware where all of its events speak of malware, and it is written so. */
    private static void foundNames(Candidates candidates) {
        candidates.fields().values().stream()
                .filter(f -> f.name().equals(NAME)
                        && f.events() > 0
                        && f.examples().stream().allMatch(FOUND_NAME.asMatchPredicate())
                        && candidates.with(f).allMatch(r -> SPEAKING.matcher(r.raw())
                                .find()))
                .toList()
                .forEach(f -> candidates.add(
                        Candidate.of(f, new Meaning("signature", ValueKind.TEXT, TOP, Meaning.Source.GUESS))));
    }

    /** The name of what was found says more than the name of the kind of event. */
    private static Candidate nameOfDetected(Candidate candidate) {
        Meaning meaning = candidate.meaning();
        return candidate.seen() && detected(candidate)
                ? candidate.with(new Meaning(meaning.target(), meaning.kind(), TOP, meaning.source(), meaning.beside()))
                : candidate;
    }

    /** A sentence about what happened comes after the name that the same log has for it. */
    private static void sentences(Candidates candidates) {
        boolean named = candidates.forTarget("signature").stream().anyMatch(c -> c.seen() && !prose(c, candidates));
        candidates.replace(
                "signature",
                c -> named && c.seen() && prose(c, candidates)
                        ? c.with(c.meaning().weaker(DEMOTED, c.meaning().source()))
                        : c);
    }

    private static boolean prose(Candidate candidate, Candidates candidates) {
        return Optional.ofNullable(candidates.fields().get(candidate.field()))
                .filter(TellingFields::prose)
                .isPresent();
    }

    /** What is called as parts of a DNS answer are is none where nothing is asked. */
    private static void answers(Candidates candidates) {
        if (candidates.forTarget("query").stream().noneMatch(Candidate::seen)) {
            for (String target : List.of("record_type", "query_class")) {
                List.copyOf(candidates.forTarget(target)).stream()
                        .filter(c -> c.meaning().source() != Meaning.Source.SCHEMA)
                        .forEach(c -> candidates.drop(target, c.field()));
            }
        }
    }

    /** Whether a field is called the name of malware, or malware and holds names that are put together. */
    private static boolean detected(Candidate candidate) {
        List<String> words = NameWords.of(candidate.field());
        return words.get(words.size() - 1).equals("name") && words.stream().anyMatch(DETECTED::contains)
                || words.size() == 1
                        && DETECTED.contains(words.get(0))
                        && candidate.examples().stream().anyMatch(Precedence::putTogether);
    }

    /** Whether a value is written like the name of malware. */
    static boolean putTogether(String value) {
        return PUT_TOGETHER.matcher(value).matches();
    }

    /** An end of which the address alone is known is that address, where the events name no other. */
    private static void ends(Candidates candidates) {
        for (String end : List.of("src", "dest")) {
            Set<String> own =
                    candidates.forTarget(end).stream().map(Candidate::field).collect(Collectors.toSet());
            List.copyOf(candidates.forTarget(end + "_ip")).stream()
                    .filter(c -> c.seen() && !own.contains(c.field()))
                    .filter(c -> c.meaning().rank() > WEAK)
                    .forEach(c -> candidates.add(c.with(new Meaning(
                            end,
                            c.meaning().kind(),
                            c.meaning().rank() - WEAK,
                            Meaning.Source.GUESS,
                            c.meaning().beside()))));
        }
    }
}
