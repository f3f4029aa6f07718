package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/**
 * Tells what a field is by what stands beside it: the path and the host of a request, the subject of a mail, the only
 * address of an event.
 */
final class Neighbours {

    /** An address without a port. */
    private static final Pattern ADDRESS = Pattern.compile(
            "\\d{1,3}(?:\\.\\d{1,3}){3}|(?!\\d\\d?:\\d\\d:\\d\\d$)[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}");

    private static final Pattern DOMAIN = Pattern.compile("(?:[\\w-]+\\.)++[A-Za-z][\\w-]+(?::\\d+)?");

    /** A program with its version, and what it says about itself. */
    private static final Pattern AGENT =
            Pattern.compile("[A-Za-z][\\w.+-]*(?: [A-Za-z][\\w.+-]*){0,3}[/ ]v?\\d[\\w.]*(?:[ ;(].*)?");

    private static final Pattern SLASHED = Pattern.compile("[A-Za-z][\\w.+-]*/\\d.*");

    private static final Pattern FILE = Pattern.compile("(?:/(?:" + WordLists.alternatives("root-folders") + ")/"
            + "|[A-Za-z]:|\\\\|%|~).*|[^?\\r\\n]*\\.[A-Za-z0-9]{1,5}$");

    private static final Pattern PLACE = Pattern.compile("\\d+(?:[\\\\/]\\d+)*");

    /** The address of a mailbox. */
    private static final Pattern ADDRESSEE = Pattern.compile("<?[\\w.+=-]+@[\\w.-]+>?");

    private static final Pattern CODE = Pattern.compile("[1-5]\\d\\d");

    private static final Set<String> BARE = WordLists.set("bare-address-names");

    /** Words of names that describe a device itself. */
    private static final Set<String> OF_DEVICES = WordLists.set("device-words");

    private static final String PROGRAM = "program";

    /** Words of names of fields that name the machine. */
    private static final Set<String> MACHINES = WordLists.set("machine-words");

    private final Candidates candidates;
    private final List<String> holes;

    private Neighbours(Candidates candidates, List<String> holes) {
        this.candidates = candidates;
        this.holes = holes;
    }

    /** Adds what the neighbours of fields tell. */
    static void tell(Candidates candidates, List<String> holes) {
        Neighbours neighbours = new Neighbours(candidates, holes);
        if (neighbours.has("http_method")) {
            neighbours.request();
        }
        neighbours.files();
        neighbours.places();
        neighbours.mail();
        neighbours.onlyAddress();
        neighbours.machine();
    }

    private boolean has(String target) {
        return candidates.forTarget(target).stream().anyMatch(Candidate::seen);
    }

    private void request() {
        if (!has("uri_path")) {
            boolean url = has("url");
            each(this::path, field -> {
                candidates.drop("file_path", field.name());
                add(field, "uri_path", ValueKind.PATH, 8);
                if (!url) {
                    add(field, "url", ValueKind.PATH, 8);
                }
            });
        }
        if (!has("url_domain") && has("uri_path")) {
            each(f -> named(f, "host", "hostname") && requests(f) && all(f, DOMAIN), field -> {
                candidates.drop("dvc", field.name());
                candidates.drop("dest", field.name());
                add(field, "url_domain", ValueKind.DOMAIN, 8);
                add(field, "dest", ValueKind.HOST, 7);
            });
        }
        if (!has("http_user_agent")) {
            each(f -> agents(f) && requests(f), f -> add(f, "http_user_agent", ValueKind.TEXT, 3));
        }
        if (!has("status")) {
            each(
                    f -> named(f, "code", "status") && f.events() > 1 && all(f, CODE),
                    f -> add(f, "status", ValueKind.STATUS, 3));
        }
    }

    /** Numbers with slashes between them are the place in a tree, and no path of a file. */
    private void places() {
        List.copyOf(candidates.forTarget("file_path")).stream()
                .filter(c -> c.seen() && c.examples().stream().allMatch(PLACE.asMatchPredicate()))
                .forEach(c -> candidates.drop("file_path", c.field()));
    }

    /** What is just called a path is a file's where it stands in a folder of a system or ends as files do. */
    private void files() {
        each(f -> NameWords.of(f.name()).equals(List.of("path")) && !real(f).isEmpty(), field -> {
            long files = real(field).stream()
                    .filter(v -> FILE.matcher(v).lookingAt())
                    .count();
            if (files * 2 < real(field).size()) {
                candidates.drop("file_path", field.name());
            }
        });
    }

    /** Whether a field is the path of a request: it is called so, and stands where the method does. */
    private boolean path(ProfiledField field) {
        List<String> words = NameWords.of(field.name());
        String object = field.name().substring(0, field.name().lastIndexOf('.') + 1);
        return named(field, "path")
                && (words.size() == 1
                        || !object.isEmpty()
                                && candidates.forTarget("http_method").stream()
                                        .anyMatch(c -> c.field().startsWith(object)))
                && field.examples().stream().allMatch(v -> ValueKind.placeholder(v) || v.startsWith("/"));
    }

    /** Whether a field stands in as many events as some method of a request. */
    private boolean requests(ProfiledField field) {
        return candidates.forTarget("http_method").stream().anyMatch(c -> c.events() <= field.events());
    }

    private boolean agents(ProfiledField field) {
        List<String> real = real(field);
        long slashed = real.stream().filter(v -> SLASHED.matcher(v).matches()).count();
        return !field.name().contains("{}")
                && slashed * 2 >= real.size()
                && all(field, AGENT)
                && candidates.meanings(field).stream().noneMatch(Meaning::exact)
                && real.stream().noneMatch(v -> v.startsWith("HTTP/"));
    }

    /** Somebody else than the sender of what has a subject or an id of a mail receives it. */
    private void recipients() {
        Set<String> senders = fields("src_user");
        Set<String> mails = Stream.concat(fields("subject").stream(), fields("message_id").stream())
                .collect(Collectors.toSet());
        each(
                f -> candidates.forTarget("user").stream()
                                .anyMatch(c -> c.seen() && c.field().equals(f.name()))
                        && !senders.contains(f.name())
                        && all(f, ADDRESSEE)
                        && candidates.with(f).allMatch(r -> senders.stream()
                                .filter(r::has)
                                .anyMatch(s -> r.values(s).stream().allMatch(ADDRESSEE.asMatchPredicate())))
                        && candidates.with(f).anyMatch(r -> mails.stream().anyMatch(r::has)),
                f -> add(f, "recipient", ValueKind.EMAIL, 8));
    }

    /** The fields of the sample for a CIM field. */
    private Set<String> fields(String target) {
        return candidates.forTarget(target).stream()
                .filter(Candidate::seen)
                .map(Candidate::field)
                .collect(Collectors.toSet());
    }

    /** The title of what has a sender and recipients is its subject. */
    private void mail() {
        if (!has("recipient")) {
            recipients();
        }
        if (has("recipient") && has("src_user") && !has("subject")) {
            each(f -> named(f, "title"), field -> {
                candidates.drop("signature", field.name());
                add(field, "subject", ValueKind.TEXT, 6);
            });
        }
    }

    /** What stands in the place of the program is none where it is a number, or what another field calls the machine. */
    private void machine() {
        List<ProfiledField> machines = candidates.fields().values().stream()
                .filter(f -> NameWords.of(f.name()).stream().anyMatch(MACHINES::contains))
                .toList();
        each(
                f -> f.name().equals(PROGRAM)
                        && (real(f).stream().noneMatch(v -> v.chars().anyMatch(Character::isLetter))
                                || machines.stream().anyMatch(m -> m.examples().containsAll(real(f)))),
                f -> candidates.drop("process_name", f.name()));
    }

    private void onlyAddress() {
        List<ProfiledField> addresses = candidates.fields().values().stream()
                .filter(f -> !f.name().contains("{}") && ValueKind.IP.fits(f.examples()) && all(f, ADDRESS))
                .toList();
        if (addresses.size() != 1 || has("src")) {
            return;
        }
        ProfiledField only = addresses.get(0);
        if (candidates.meanings(only).stream().anyMatch(m -> m.exact() && !plain(only))) {
            return;
        }
        boolean device = candidates.fields().values().stream()
                .anyMatch(f -> NameWords.of(f.name()).stream().anyMatch(OF_DEVICES::contains));
        if (!device && !plain(only)) {
            return; // the word before says whose address it is, and nobody knows what that is
        }
        if (candidates.meanings(only).stream().noneMatch(Meaning::exact) || device) {
            List.copyOf(candidates.targets()).forEach(target -> candidates.drop(target, only.name()));
            add(only, device ? "dvc_ip" : "src", ValueKind.IP, 3);
        }
    }

    /** Whether the name says no more than that it is an address. */
    private static boolean plain(ProfiledField field) {
        List<String> words = NameWords.of(field.name());
        return BARE.contains(words.get(words.size() - 1)) && words.size() < 3;
    }

    private void each(Predicate<ProfiledField> wanted, Consumer<ProfiledField> told) {
        candidates.fields().values().stream().filter(wanted).toList().forEach(told);
    }

    private void add(ProfiledField field, String target, ValueKind kind, int rank) {
        candidates.add(new Candidate(
                field.name(),
                new Meaning(target, kind, rank, Meaning.Source.GUESS),
                field.events(),
                field.examples(),
                holes,
                false));
    }

    private static boolean named(ProfiledField field, String... last) {
        List<String> words = NameWords.of(field.name());
        String joined = String.join(" ", words);
        return Set.of(last).contains(words.get(words.size() - 1))
                || Set.of(last).contains("host") && joined.endsWith("host name");
    }

    private static boolean all(ProfiledField field, Pattern pattern) {
        List<String> real = real(field);
        return !real.isEmpty()
                && real.stream()
                        .allMatch(v -> v.length() < 2048 && pattern.matcher(v).matches());
    }

    private static List<String> real(ProfiledField field) {
        return field.examples().stream().filter(v -> !ValueKind.placeholder(v)).toList();
    }
}
