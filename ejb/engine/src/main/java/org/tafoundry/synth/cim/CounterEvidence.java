package org.tafoundry.synth.cim;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.DeedWords;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.cim.vocabulary.ModelRules;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ReadingWords;
import org.tafoundry.synth.cim.vocabulary.Wording;
import org.tafoundry.table.WordLists;

/** What speaks against an event's being of a kind although a value of it has a word of that kind. */
final class CounterEvidence {

    private static final String CHANGE = "Change";
    private static final String LOGIN = "Authentication";
    private static final String DATABASE = "Databases";
    private static final String MALWARE = "Malware";
    private static final String DETECTION = "Intrusion_Detection";
    private static final String ALERT = "Alerts";
    private static final String ENDPOINTS = "Endpoint";
    private static final String FILES = "filesystem";
    /** In a sentence of more words a word for a tunnel may name anything. */
    private static final int MOST_OF_NAME = 6;

    /** Verbs for files that are offered. */
    private static final Set<String> OFFERING = WordLists.set("verbs-of-offered-files");

    private static final Set<String> LEASES = WordLists.set("lease-events");

    private static final Set<String> LEASE_VERBS = WordLists.set("lease-verbs");

    private static final Set<String> LEASE_SIGNS = WordLists.set("lease-signs");

    private static final Pattern BAN = Pattern.compile("(?i)(?<![\\w-])(?:un)?ban(?:ned)? (?=\\d+\\.|[\\da-f]*:)");

    private static final String SESSION = "Network_Sessions";
    private static final int LONGEST_LABEL = 60;

    private static final Set<String> USERS = Set.of("user", "src_user", "user_id");

    private static final Set<String> PASSING = WordLists.set("passing-things");

    /** Things of an endpoint with the CIM field that names them. */
    private static final Map<String, String> ENDPOINT =
            Map.of("process", "process", "service", "service", "registry", "registry_path");

    /** What each record of a request has, and what names the thing that somebody changed. */
    private static final Set<String> REQUESTED = WordLists.set("facts-of-requests");

    private static final Set<String> CHANGED = WordLists.set("names-of-changed");

    /** What the record of a finding has. */
    private static final Set<String> FOUND = WordLists.set("facts-of-findings");

    /** What a record of a difference between two lists says. */
    private static final Set<String> DIFFERENCES = WordLists.set("words-of-differences");

    private static final String ACCESS = "Data_Access";

    /** The kind of what is done with files of a service: what a scanner did with one is none. */
    private static final String SERVED = "file_service";

    private static final List<String> FILE_DEEDS = WordLists.list("deeds-with-files");

    private static final Set<String> REPORTING = WordLists.set("reporting-words");

    /** What is asked for before a login goes on. */
    private static final Pattern STEP =
            Pattern.compile("(?i)(?<![\\w])(?:" + WordLists.alternatives("steps-of-logins") + ")(?![\\w])");

    private static final int LONGEST_VALUE = 120;
    private static final int LONGEST_EVENT = 4000;

    private static final Set<String> AUDITS = WordLists.set("words-of-audits");

    private static final int MOST_KINDS = 20;
    private static final int LONGEST_KIND = 40;

    private final SampleRows rows;
    private final boolean text;
    private final DeedTable deeds;
    private final List<String> actions;
    private final List<ModelRule> attacks;
    private final List<ModelRule> logins;

    /** Fields that tell audits from other events. */
    private final Set<String> kinds;

    CounterEvidence(CimInput input, Candidates candidates, SampleRows rows) {
        this.rows = rows;
        this.text = input.isText();
        this.deeds = DeedTable.of(candidates.tables());
        this.actions = DirectMapping.chosen("vendor_action", candidates).stream()
                .map(Candidate::field)
                .toList();
        this.kinds = Descriptors.of(candidates).stream()
                .filter(f -> f.examples().size() > 1
                        && f.examples().size() <= MOST_KINDS
                        && f.events() > f.examples().size()
                        && f.examples().stream().allMatch(v -> v.length() <= LONGEST_KIND))
                .map(ProfiledField::name)
                .collect(Collectors.toSet());
        this.attacks = ModelRules.of(input.tables()).stream()
                .filter(r -> r.model().equals("Intrusion_Detection"))
                .toList();
        this.logins = ModelRules.of(input.tables()).stream()
                .filter(r -> r.model().equals(LOGIN))
                .toList();
    }

    /** Whether something can speak against this kind: it is about what somebody did, whose words stand in other senses too. */
    static boolean weighs(ModelRule rule) {
        return rule.model().equals(CHANGE)
                || rule.model().equals(LOGIN)
                || rule.model().equals(MALWARE)
                || rule.model().equals(DATABASE);
    }

    /** Whether this value of an event does not tell this kind, though it has a word of it. */
    boolean against(ModelRule rule, int row, String value) {
        return switch (rule.model()) {
            case CHANGE ->
                ReadingWords.only(value)
                        || read(row)
                        || decided(row, value)
                        || !changed(row, value)
                        || ofEndpoint(row, value)
                        || passing(row, value)
                        || requested(row, value)
                        || different(row, value)
                        || does(DeedTable.Family.LEFT, row)
                        || leased(row, value)
                        || ofHealth(value)
                        || connected(row)
                        || served(row, value)
                        || text && LockedAccounts.other(value, rows.row(row));
            case LOGIN ->
                attack(value)
                        || ofConnection(row, value)
                        || left(row, value)
                        || step(row, value)
                        || ManagedLogins.in(value, deeds)
                        || NoLogin.in(value, deeds)
                        || NoLogin.ofMail(value, rows.targets(row))
                        || actions.stream()
                                .flatMap(f -> rows.row(row).values(f).stream())
                                .anyMatch(NoLogin::cleaned)
                        || does(DeedTable.Family.CHANGE, row) && ManagedLogins.thing(value)
                        || banned(row);
            case ENDPOINTS ->
                rule.name().equals(FILES)
                        && (offered(row, value) || served(row, value) || !text && !changed(row, value));
            case SESSION ->
                configured(value)
                        || unleased(row, value)
                        || !text && NameWords.of(value).size() > MOST_OF_NAME
                        || text
                                && SessionDeeds.asked(rule, value)
                                && !SessionDeeds.in(rows.row(row).raw());
            case MALWARE -> audited(row, value) || NoDetection.health(value) || NoDetection.sender(value);
            case DETECTION ->
                audited(row, value)
                        || NoDetection.health(value)
                        || NoDetection.provider(rule, value)
                        || NoDetection.ofLogin(rule, value, logins)
                        || dealt(row, value);
            case ALERT -> dealt(row, value);
            // the access by which somebody enters is none to data
            case ACCESS ->
                deeds.value(DeedTable.Family.ENTERED, value).isPresent()
                        || rule.name().equals(SERVED) && rows.targets(row).contains("signature");
            case DATABASE -> rows.targets(row).contains("http_method"); // what a request attacks is not what it is
            default -> false;
        };
    }

    /** Whether what all events of a product are is not what these are: a log of logins that has commands is more. */
    boolean others(ModelRule rule, BitSet events) {
        return rule.model().equals(LOGIN)
                && events.stream().anyMatch(i -> rows.targets(i).contains("process") || done(i));
    }

    /** What was decided about a connection changes nothing, whatever words stand beside it. */
    private boolean decided(int row, String value) {
        Set<String> targets = rows.targets(row);
        boolean ends = (targets.contains("src") || targets.contains("src_ip"))
                && (targets.contains("dest") || targets.contains("dest_ip"));
        return ends && stated(row)
                || ends
                        && !ofThing(value)
                        && !deletes(row, value)
                        && (says(DeedTable.Family.VERDICT, value) || does(DeedTable.Family.VERDICT, row));
    }

    /** Whether a value says what was done to which thing: {@code user_delete} is no verdict about a connection. */
    private boolean ofThing(String value) {
        return value.length() <= LONGEST_LABEL
                && NameWords.of(value).size() > 1
                && deeds.value(DeedTable.Family.CHANGE, value).isPresent()
                && deeds.value(DeedTable.Family.OBJECT, value).isPresent();
    }

    /** Whether a value names a process, a service or a key of the registry that the event has: the Endpoint model's, not a change. */
    private boolean ofEndpoint(int row, String value) {
        return value.length() <= LONGEST_LABEL
                && deeds.value(DeedTable.Family.OBJECT, value)
                        .map(ENDPOINT::get)
                        .filter(target -> rows.targets(row).contains(target))
                        .isPresent();
    }

    /** Whether a value says that the settings of something were changed: the policy of a tunnel is none. */
    private boolean configured(String value) {
        return value.length() <= LONGEST_LABEL
                && deeds.value(DeedTable.Family.CHANGE, value)
                        .filter("modified"::equals)
                        .isPresent()
                && deeds.value(DeedTable.Family.OBJECT, value).isPresent();
    }

    /** Whether what was done is a verdict in one word: whatever else an event says, nothing was changed. */
    private boolean stated(int row) {
        return actions.stream()
                .flatMap(f -> rows.row(row).values(f).stream())
                .anyMatch(v -> NameWords.of(v).size() == 1
                        && deeds.value(DeedTable.Family.STATED, v).isPresent());
    }

    /** Whether a value says that something was deleted, which is a verdict only where it stands alone and nobody did it to a thing. */
    private boolean deletes(int row, String value) {
        Set<String> targets = rows.targets(row);
        boolean thing = targets.contains("user")
                && CHANGED.stream().anyMatch(targets::contains)
                && FOUND.stream().noneMatch(targets::contains);
        return value.length() <= LONGEST_LABEL
                && (thing || NameWords.of(value).size() > 1)
                && deeds.value(DeedTable.Family.CHANGE, value)
                        .filter("deleted"::equals)
                        .isPresent();
    }

    /** Whether what was created is no more than a session, also where the text only goes on with it. */
    private boolean passing(int row, String value) {
        String text = rows.row(row).raw().toLowerCase(Locale.ROOT);
        return value.length() <= LONGEST_LABEL
                && (NameWords.of(value).stream().anyMatch(PASSING::contains)
                        || PASSING.stream().anyMatch(p -> text.contains(value.toLowerCase(Locale.ROOT) + " " + p)));
    }

    /**
     * Whether an event names both ends of a connection with a port, or the address of a card, and neither somebody nor a
     * thing: nothing was changed.
     */
    private boolean connected(int row) {
        Set<String> targets = rows.targets(row);
        boolean ends = targets.contains("src") && targets.contains("dest") && targets.contains("dest_port");
        return (ends || targets.contains("src_mac") || targets.contains("dest_mac"))
                && USERS.stream().noneMatch(targets::contains)
                && CHANGED.stream().noneMatch(targets::contains);
    }

    /** Whether an event is a request, and a single verb what its handler is called: a step of a program. */
    private boolean requested(int row, String value) {
        return NameWords.of(value).size() == 1
                && rows.targets(row).containsAll(REQUESTED)
                && rows.targets(row).stream().noneMatch(CHANGED::contains);
    }

    /** Whether an address was given to a machine, and nothing was changed. */
    private boolean leased(int row, String value) {
        return LEASES.contains(value.toLowerCase(Locale.ROOT))
                && rows.targets(row).stream().anyMatch(t -> t.endsWith("_mac"))
                && USERS.stream().noneMatch(rows.targets(row)::contains);
    }

    /** Whether a verb is said of something else than a lease, of which nothing in the event speaks. */
    private boolean unleased(int row, String value) {
        String raw = rows.row(row).raw().toLowerCase(Locale.ROOT);
        return LEASE_VERBS.contains(value.toLowerCase(Locale.ROOT))
                && LEASE_SIGNS.stream().noneMatch(raw::contains);
    }

    /** Whether a record only says that it is in a list now, or no more, and of nothing that it was changed. */
    private boolean different(int row, String value) {
        return !text
                && DIFFERENCES.contains(value.toLowerCase(Locale.ROOT))
                && rows.targets(row).stream().noneMatch(CHANGED::contains);
    }

    /** Whether a value reports how something is: nobody changed it. */
    private static boolean ofHealth(String value) {
        return value.length() <= LONGEST_VALUE && NameWords.of(value).stream().anyMatch(REPORTING::contains);
    }

    /** Whether a value, or what was done, is a step on the way to a login that goes on. */
    private boolean step(int row, String value) {
        return STEP.matcher(DeedWords.spaced(value)).find()
                || rows.row(row).raw().length() <= LONGEST_EVENT
                        && STEP.matcher(rows.row(row).raw()).find();
    }

    /** Whether an address is shut out or let in again, for logins that other events tell. */
    private boolean banned(int row) {
        return text && BAN.matcher(rows.row(row).raw()).find();
    }

    /** Whether somebody did it from elsewhere to a file of a service: access to data, and no change of a system. */
    private boolean served(int row, String value) {
        Set<String> targets = rows.targets(row);
        return value.length() <= LONGEST_LABEL
                && targets.contains("user")
                && targets.contains("file_path")
                && (targets.contains("src") || targets.contains("src_ip"))
                && !targets.contains("process")
                && !Wording.in(DeedWords.spaced(value), FILE_DEEDS).isEmpty();
    }

    /** Whether a file that somebody names was given or fetched where it is offered: data access, and nothing on an endpoint. */
    private boolean offered(int row, String value) {
        Set<String> targets = rows.targets(row);
        return value.length() <= LONGEST_LABEL
                && NameWords.of(value).stream().anyMatch(OFFERING::contains)
                && targets.contains("user")
                && (targets.contains("object") || targets.contains("file_name") || targets.contains("file_path"));
    }

    /** Whether a session that a value names is one of a connection, which nobody opened by name. */
    private boolean ofConnection(int row, String value) {
        Set<String> targets = rows.targets(row);
        return NameWords.of(value).stream().anyMatch(PASSING::contains)
                && USERS.stream().noneMatch(targets::contains);
    }

    /** Whether an event says that somebody went: the end of a session is no login. */
    private boolean left(int row, String value) {
        return says(DeedTable.Family.LEFT, value)
                || does(DeedTable.Family.LEFT, row) && !says(DeedTable.Family.SAID, value);
    }

    /** Whether an event says that something was done to what a value names: a group or a password alone is no change. */
    private boolean changed(int row, String value) {
        return ManagedLogins.changes(value, deeds)
                || does(DeedTable.Family.CHANGE, row)
                || rows.row(row).values(MessageWords.RESULT).stream().anyMatch(v -> says(DeedTable.Family.CHANGE, v));
    }

    /** Whether an event says what was changed, or read. */
    boolean done(int row) {
        return does(DeedTable.Family.CHANGE, row);
    }

    private boolean does(DeedTable.Family family, int row) {
        return actions.stream().anyMatch(f -> rows.row(row).values(f).stream().anyMatch(v -> says(family, v)));
    }

    /** Whether what was done is that a thing was looked at, whatever the thing is called. */
    private boolean read(int row) {
        return actions.stream().flatMap(f -> rows.row(row).values(f).stream()).anyMatch(ReadingWords::only);
    }

    private boolean says(DeedTable.Family family, String value) {
        return value.length() <= LONGEST_LABEL && deeds.value(family, value).isPresent();
    }

    /** Whether another field says that the event is of an audit, in which somebody only deals with what was found elsewhere. */
    private boolean audited(int row, String value) {
        return rows.row(row).fields().entrySet().stream()
                .filter(e -> kinds.contains(e.getKey()))
                .flatMap(e -> e.getValue().stream())
                .anyMatch(v -> !v.equals(value) && NameWords.of(v).stream().anyMatch(AUDITS::contains));
    }

    /** Whether a value only says of which kind the thing is that somebody made or changed: a rule called alert is none. */
    private boolean dealt(int row, String value) {
        return does(DeedTable.Family.CHANGE, row) && NoDetection.thing(rows.row(row), value);
    }

    /** Whether a value names an attack: "brute force login" is no login. */
    private boolean attack(String value) {
        String spaced = value + " " + String.join(" ", NameWords.of(value));
        return attacks.stream().anyMatch(r -> !Wording.in(spaced, r.stems()).isEmpty());
    }
}
