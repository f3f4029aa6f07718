package org.tafoundry.synth.cim;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.vocabulary.NameParts;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.table.WordLists;

/**
 * Tells in changes of accounts whose account was changed from who changed it: the CIM's Change model has the first as
 * {@code user} and the second as {@code src_user}, while a log names the second as in all its other events.
 */
final class AccountTargets {

    private static final String KIND = "change_account";
    private static final String CHANGE = "Change";
    private static final Set<String> PARENTS = WordLists.set("changed-parents");
    private static final List<String> THINGS = WordLists.list("account-things");
    private static final List<String> KIND_NAMES = WordLists.list("kind-names");
    private static final String VERBS = "(?i)" + String.join("|", WordLists.list("account-verbs"));
    private static final Pattern VERB = Pattern.compile(VERBS);
    private static final String ACCOUNTS = "(?i)" + String.join("|", WordLists.list("words-for-accounts"));
    private static final Pattern OF_ACCOUNT = Pattern.compile(ACCOUNTS);

    /** Words for a name of anything, which is an account's where several changes of accounts have it. */
    private static final Set<String> NAMES = WordLists.set("names-of-anything");

    /** What a mailbox is called: where only changes of accounts have one, it is of the account. */
    private static final Set<String> MAILS = WordLists.set("names-of-mailboxes");

    /** First words of names of what something was done to, and words for somebody's account in them. */
    private static final Set<String> TARGETED = WordLists.set("words-for-targets");

    private static final Set<String> PEOPLE = WordLists.set("words-for-people");

    private static final int FEWEST_NAMES = 2;

    /** What goes with the one who did it. */
    private static final List<String> DETAILS = WordLists.list("details-of-users");

    private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}._@$\\\\ -]{1,128}");

    /** What somebody is called and no number is written like. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][a-z._-]{2}[\\w.@-]{0,60}");

    private static final Pattern MAIL = Pattern.compile("^[\\w.+-]+@[\\w.-]+$");

    private static final Pattern OF_USER = Pattern.compile("(?i)user|account|appuser|member");

    private final SampleRows rows;
    private final Candidates candidates;
    private final BitSet accounts = new BitSet();
    private final BitSet changes = new BitSet();

    private AccountTargets(SampleRows rows, Candidates candidates, List<Kind> kinds) {
        this.rows = rows;
        this.candidates = candidates;
        kinds.stream().filter(k -> k.rule().name().equals(KIND)).forEach(k -> accounts.or(k.rows()));
        kinds.stream().filter(k -> k.rule().model().equals(CHANGE)).forEach(k -> changes.or(k.rows()));
    }

    /**
     * Maps the two where the log has a field for each.
     *
     * @param mains the fields that tell the kinds of events
     */
    static void add(SampleRows rows, Candidates candidates, List<Kind> kinds, List<String> mains, Mapping mapping) {
        AccountTargets targets = new AccountTargets(rows, candidates, kinds);
        if (targets.changes.isEmpty() || !mapping.seen().contains("user")) {
            return;
        }
        Stream.concat(
                        candidates.forTarget("vendor_action").stream()
                                .filter(Candidate::seen)
                                .map(Candidate::field),
                        mains.stream())
                .distinct()
                .flatMap(deed -> targets.target(deed).map(t -> new Told(t, deed)).stream())
                .reduce((a, b) -> targets.events(b) > targets.events(a) ? b : a)
                .ifPresent(t -> map(t.target(), t.deed(), targets.actors(t.target(), t.deed()), mapping));
    }

    /**
     * A field that names whose account was changed.
     *
     * @param field its name
     * @param kind the field that says which of several things is a user; blank where the event is about one only
     * @param value the expression of its value
     * @param mailed whether only the address of a mailbox in it is an account
     */
    private record Target(String field, String kind, String value, boolean mailed) {

        Target(String field, String kind, String value) {
            this(field, kind, value, false);
        }

        /** Whether its name may be of anything, so that only the deed says that it is an account's. */
        boolean ofAnything() {
            return !mailed && NAMES.contains(field.toLowerCase(Locale.ROOT));
        }

        /** Whether its name, or what says of which kind it is, tells that something was done to an account: {@code targetUserName}. */
        boolean ofAccount() {
            List<String> words = NameParts.of(NameWords.of(field.substring(field.lastIndexOf('.') + 1)));
            return !kind.isEmpty()
                    || TARGETED.contains(words.get(0)) && words.stream().anyMatch(PEOPLE::contains);
        }

        /** Whether the words of a deed say that something was done to an account. */
        boolean done(String deed) {
            return VERB.matcher(deed).find()
                    && (!ofAnything() || OF_ACCOUNT.matcher(deed).find());
        }

        /** Whether an event names somebody there. */
        boolean in(EventRow row) {
            return row.has(field)
                    && (!mailed || row.values(field).stream().allMatch(MAIL.asMatchPredicate()))
                    && (kind.isEmpty() || row.values(kind).stream().anyMatch(OF_USER.asMatchPredicate()));
        }
    }

    /** Whose account was changed, with the field that says what was done. */
    private record Told(Target target, String deed) {}

    private long events(Told told) {
        return IntStream.range(0, rows.size())
                .mapToObj(rows::row)
                .filter(r ->
                        told.target().in(r) && r.values(told.deed()).stream().anyMatch(told.target()::done))
                .count();
    }

    private static void map(Target target, String deed, List<Candidate> actors, Mapping mapping) {
        String changed = "isnotnull(" + target.value() + ") AND " + EvalText.match(EvalText.field(deed), VERBS)
                + (target.ofAnything() ? " AND " + EvalText.match(EvalText.field(deed), ACCOUNTS) : "");
        String before = mapping.replaced("user").orElseThrow();
        String actor = TargetExpression.of("user", actors);
        DETAILS.stream()
                .filter(mapping.seen()::contains)
                .forEach(d -> mapping.eval(
                        d,
                        "if(" + changed + ",null()," + mapping.replaced(d).orElseThrow() + ")",
                        decision(d, target, "In changes of accounts it would be of the one who made them.")));
        if (!mapping.seen().contains("src_user")) {
            mapping.eval(
                    "src_user",
                    "if(" + changed + "," + actor + ",null())",
                    decision("src_user", target, "src_user is who changed an account."));
        }
        mapping.eval(
                "user",
                "if(" + changed + "," + target.value() + "," + before + ")",
                decision("user", target, "user is whose account was changed, and else who did something."));
    }

    private Optional<Target> target(String deed) {
        Set<String> telling = candidates.forTarget("signature").stream()
                .map(Candidate::field)
                .collect(Collectors.toSet()); // the name of what happened is nobody's
        return candidates.fields().values().stream()
                .filter(f -> named(f) && f.events() > 0 && !f.name().equals(deed) && !telling.contains(f.name()))
                .sorted(Comparator.comparingInt((ProfiledField f) -> thing(f)).thenComparing(ProfiledField::name))
                .flatMap(f -> target(f).stream())
                .filter(this::known)
                .filter(t -> holds(t, deed))
                .findFirst();
    }

    /** Whether a target that is only called an id is somebody's name, of whom another field says that he is a user. */
    private boolean known(Target target) {
        List<String> words = NameWords.of(target.field());
        return !words.get(words.size() - 1).equals("id")
                || words.size() > 1 && THINGS.contains(NameWords.joined(words, words.size() - 2))
                || !target.kind().isEmpty()
                        && IntStream.range(0, rows.size())
                                .mapToObj(rows::row)
                                .filter(target::in)
                                .flatMap(r -> r.values(target.field()).stream())
                                .allMatch(NAME.asMatchPredicate());
    }

    /** Whether its name says that it names the account to which something is done. */
    private static boolean named(ProfiledField field) {
        List<String> parts = NameParts.of(NameWords.of(field.name()));
        return NAMES.contains(field.name().toLowerCase(Locale.ROOT))
                || MAILS.contains(field.name().toLowerCase(Locale.ROOT))
                || thing(field) < THINGS.size()
                        && NameWords.of(field.name()).size() > 1
                        && (parts.stream().anyMatch(PARENTS::contains)
                                || PARENTS.contains(field.name().split("\\.")[0].toLowerCase(Locale.ROOT)));
    }

    /** The place of the last words of a name among those for an account, the best first. */
    private static int thing(ProfiledField field) {
        List<String> words = NameWords.of(field.name());
        return IntStream.range(0, THINGS.size())
                .filter(i -> words.get(words.size() - 1).equals(THINGS.get(i))
                        || words.size() > 1
                                && NameWords.joined(words, words.size() - 2).equals(THINGS.get(i)))
                .findFirst()
                .orElse(THINGS.size());
    }

    /** The field itself; of a list of things the one that is a user. */
    private Optional<Target> target(ProfiledField field) {
        String parent = field.name().substring(0, field.name().lastIndexOf('.') + 1);
        if (NAMES.contains(field.name().toLowerCase(Locale.ROOT)) && mailed(field)) {
            return Optional.of(new Target(
                    field.name(),
                    "",
                    "if(" + EvalText.match(EvalText.field(field.name()), MAIL.pattern()) + ","
                            + EvalText.field(field.name()) + ",null())",
                    true));
        }
        if (!field.name().contains("{}")) {
            return Optional.of(KIND_NAMES.stream()
                    .flatMap(k -> kinds(parent + k))
                    .filter(kind -> !parent.isEmpty() && kind.examples().size() > 1)
                    .findFirst()
                    .map(kind -> new Target(
                            field.name(),
                            kind.name(),
                            "if(isnotnull(" + EvalText.field(kind.name()) + ") AND "
                                    + EvalText.match(EvalText.field(kind.name()), "^(?i:user|account|appuser|member)$")
                                    + "," + EvalText.field(field.name()) + ",null())"))
                    .orElse(new Target(field.name(), "", EvalText.field(field.name()))));
        }
        return KIND_NAMES.stream()
                .flatMap(k -> kinds(parent + k))
                .findFirst()
                .map(kind -> new Target(
                        field.name(),
                        kind.name(),
                        "mvindex(" + EvalText.field(field.name()) + ",mvfind(" + EvalText.field(kind.name())
                                + ",\"^(?i:user|account|appuser|member)$\"))"));
    }

    /** Whether a field holds addresses of mailboxes in some events, and other things in others. */
    private static boolean mailed(ProfiledField field) {
        return field.examples().stream().anyMatch(MAIL.asMatchPredicate());
    }

    /** The fields of a name that say of which kind something is, a user among others. */
    private Stream<ProfiledField> kinds(String name) {
        return candidates.fields().values().stream()
                .filter(f ->
                        f.name().equalsIgnoreCase(name) && f.examples().stream().anyMatch(OF_USER.asMatchPredicate()));
    }

    /** Whether most changes of accounts have it, all that have it with a verb are such changes, and it is not always who did it. */
    private boolean holds(Target target, String deed) {
        BitSet with = new BitSet();
        if (MAILS.contains(target.field().toLowerCase(Locale.ROOT)) && !changing(target.field())) {
            return false;
        }
        for (int i = 0; i < rows.size(); i++) {
            EventRow row = rows.row(i);
            boolean verb = row.values(deed).stream().anyMatch(target::done);
            if (target.in(row) && verb) {
                if (!(target.ofAccount() ? changes : accounts).get(i) && !target.mailed()
                        || !row.values(target.field()).stream().allMatch(ACCOUNT.asMatchPredicate())) {
                    return false;
                }
                with.set(i);
            }
        }
        if (target.ofAccount()) {
            return !with.isEmpty() && !actors(target, deed).isEmpty();
        }
        with.and(accounts);
        int fewest = !target.mailed()
                        && NAMES.contains(THINGS.get(thing(candidates.fields().get(target.field()))))
                ? FEWEST_NAMES
                : 1;
        return with.cardinality() >= fewest
                && with.cardinality() * 2 >= accounts.cardinality()
                && !actors(target, deed).isEmpty();
    }

    /** Whether only changes of accounts have a field, and several of them. */
    private boolean changing(String field) {
        BitSet having = new BitSet();
        IntStream.range(0, rows.size()).filter(i -> rows.row(i).has(field)).forEach(having::set);
        int all = having.cardinality();
        having.and(accounts);
        return all >= FEWEST_NAMES && having.cardinality() == all;
    }

    /** The fields for somebody that in some change name another one than whose account was changed. */
    private List<Candidate> actors(Target target, String deed) {
        return DirectMapping.chosen("user", candidates).stream()
                .filter(c -> IntStream.range(0, rows.size())
                        .mapToObj(rows::row)
                        .filter(r -> target.in(r)
                                && r.has(c.field())
                                && r.values(deed).stream().anyMatch(target::done))
                        .anyMatch(r -> !r.values(target.field()).containsAll(r.values(c.field()))))
                .toList();
    }

    private static Decision decision(String subject, Target target, String explanation) {
        return new Decision(
                subject,
                target.field(),
                Decision.Origin.RULE,
                List.of("changes of accounts name both"),
                0.8,
                List.of(),
                explanation);
    }
}
