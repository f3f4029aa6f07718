package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.cim.vocabulary.ModelRules;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.Wording;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.table.Tables;
import org.tafoundry.table.WordLists;

/** For free text: the words of its messages that say what was done and how it ended, as fields that lookups read. */
final class MessageWords {

    /** The field of what was done. */
    static final String ACTION = "message_action";

    /** The field of how it ended. */
    static final String RESULT = "message_result";

    /** What stands before the first colon of a message, which says what it is about. */
    private static final String TOPIC = "topic";

    /** The column of a header that names who writes. */
    private static final String PROGRAM = "program";

    private static final int MOST = 40;

    private static final int LINES_OF_RECORD = 8;

    /** Words with which messages say of a login that it did not go well. */
    static final List<String> FAILURES = WordLists.list("words-of-failures");

    private static final Set<String> LOGINS = WordLists.set("stems-of-logins");

    private static final String LOGIN = "Authentication";

    private static final String CHANGE = "Change";

    private static final String MALWARE = "Malware";

    /** Words of what was found that count it behind a number: "3 infected". */
    private static final Set<String> COUNTED = WordLists.set("counted-findings");

    private static final String NOT_COUNTED = "(?<!\\d\\s)";

    /** Words for an account as well as for entering: "by login" tells who, and not what was done. */
    private static final Set<String> NOUNS = WordLists.set("login-accounts");

    /** Verbs behind a word for an account that say what was done to it. */
    private static final String NOT_MANAGED = "(?!\\s(?:" + WordLists.alternatives("verbs-behind-accounts") + "|"
            + WordLists.alternatives("things-behind-logins") + ")\\b)";

    private static final Pattern BY =
            Pattern.compile("(?i)\\bby\\s(?:" + WordLists.alternatives("login-accounts") + ")\\b|\\b(?:"
                    + WordLists.alternatives("login-accounts") + ")(?=\\s(?:"
                    + WordLists.alternatives("verbs-behind-accounts") + "|"
                    + WordLists.alternatives("things-behind-logins") + ")\\b)");

    /** What stands before a word of logins that tells none there. */
    private static final String NO_LOGIN = WordLists.list("words-before-no-login").stream()
            .map(w -> "(?<!" + w + ")")
            .collect(Collectors.joining());

    private static final Pattern NONE =
            Pattern.compile("(?:" + WordLists.alternatives("words-before-no-login") + ")(?:de)?authenticated\\b");

    /** The key of a pair, which is no word of a sentence. */
    private static final Pattern KEY = Pattern.compile("[\\w.-]++\\s?=");

    private static final Set<String> ENDS = WordLists.set("models-with-an-end");

    /** The events, with these fields where their text has the words. */
    final List<EventRow> rows;

    /** The settings that extract the fields. */
    final List<Extract> settings = new ArrayList<>();

    private MessageWords(List<EventRow> rows) {
        this.rows = rows;
    }

    /** Looks for the words of all kinds of events in what the messages say apart from their values. */
    static MessageWords of(SampleRows sample, Candidates candidates) {
        if (records(sample)) {
            return new MessageWords(
                    IntStream.range(0, sample.size()).mapToObj(sample::row).toList());
        }
        Set<String> describing = Stream.concat(
                        Descriptors.of(candidates).stream(),
                        candidates.fields().values().stream()
                                .filter(f -> candidates.worded(f)
                                        || f.name().equals(TOPIC)
                                        || CommandDeeds.ofDevice(f)
                                        || coded(f, candidates)))
                .map(ProfiledField::name)
                .collect(Collectors.toSet());
        List<String> texts = new ArrayList<>();
        Map<String, Integer> actions = new HashMap<>();
        for (int i = 0; i < sample.size(); i++) {
            String text = NONE.matcher(BY.matcher(ConstantText.of(sample.row(i), describing))
                            .replaceAll(" "))
                    .replaceAll(" ");
            texts.add(text);
            told(sample, i, text, candidates.tables()).forEach(words -> actions.merge(words, 1, Integer::sum));
        }
        List<EventRow> rows = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            rows.add(sample.row(i));
        }
        MessageWords all = new MessageWords(rows);
        Optional<Pattern> action = all.extract(ACTION, actions, "What was done, in the words of the message.");
        action.ifPresent(a -> all.results(a, sample, texts, candidates.tables()));
        return all;
    }

    /** Whether codes in capitals stand where other lines have a program, and some say how something ended: {@code LOGINERR:}. */
    private static boolean coded(ProfiledField field, Candidates candidates) {
        DeedTable deeds = DeedTable.of(candidates.tables());
        return field.name().equals(PROGRAM)
                && field.examples().stream()
                        .anyMatch(v -> v.equals(v.toUpperCase(Locale.ROOT))
                                && deeds.value(DeedTable.Family.OUTCOME, v).isPresent());
    }

    /**
     * Looks for the words of logins in the sentences that stand beside pairs, in events of which no field says what was
     * done. Nothing where the same words stand in events that are no logins.
     */
    static MessageWords beside(SampleRows sample, Candidates candidates) {
        DeedTable deeds = DeedTable.of(candidates.tables());
        List<ModelRule> all = ModelRules.of(candidates.tables());
        List<String> attacks = all.stream()
                .filter(r -> r.model().equals("Intrusion_Detection"))
                .flatMap(r -> r.stems().stream())
                .toList();
        List<String> deedFields = DirectMapping.chosen("vendor_action", candidates).stream()
                .map(Candidate::field)
                .toList();
        Set<String> spoken = Stream.concat(
                        Stream.of(TOPIC),
                        candidates.fields().values().stream()
                                .filter(CommandDeeds::ofDevice)
                                .map(ProfiledField::name))
                .collect(Collectors.toSet());
        List<EventRow> rows = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Map<String, Integer> actions = new HashMap<>();
        BitSet told = new BitSet();
        for (int i = 0; i < sample.size(); i++) {
            int index = i;
            EventRow row = sample.row(i);
            String text = BY.matcher(KEY.matcher(ConstantText.of(row, spoken)).replaceAll(" "))
                    .replaceAll(" ");
            rows.add(row);
            texts.add(text);
            if (deedFields.stream().noneMatch(row::has)
                    && Wording.in(text, attacks).isEmpty()) {
                all.stream()
                        .filter(r -> r.model().equals(LOGIN) && sample.serves(index, r.needs()))
                        .flatMap(r -> Wording.seen(text, r.words()).stream())
                        .filter(w -> deeds.value(DeedTable.Family.ENTERED, w).isPresent()
                                || LOGINS.stream().anyMatch(w::startsWith)
                                || w.indexOf(' ') > 0
                                        && deeds.value(DeedTable.Family.OUTCOME, w)
                                                .isPresent())
                        .forEach(w -> {
                            actions.merge(w, 1, Integer::sum);
                            told.set(index);
                        });
            }
        }
        MessageWords words = new MessageWords(rows);
        Optional<Pattern> action = words.extract(ACTION, actions, "What was done, in the words of the message.");
        boolean others = IntStream.range(0, rows.size())
                .anyMatch(i -> !told.get(i) && words.rows.get(i).has(ACTION));
        if (others) {
            return new MessageWords(
                    IntStream.range(0, sample.size()).mapToObj(sample::row).toList());
        }
        action.ifPresent(a -> words.results(a, sample, texts, candidates.tables()));
        return words;
    }

    /** Whether most events are records of many lines, in which a word stands for whatever its line is about. */
    private static boolean records(SampleRows sample) {
        return IntStream.range(0, sample.size())
                                .filter(i -> sample.row(i)
                                                .raw()
                                                .lines()
                                                .limit(LINES_OF_RECORD)
                                                .count()
                                        == LINES_OF_RECORD)
                                .count()
                        * 2
                > sample.size();
    }

    /** One of the fields as the sample shows it; empty where no event has it. */
    Optional<ProfiledField> field(String name) {
        List<String> values =
                rows.stream().flatMap(r -> r.values(name).stream()).toList();
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProfiledField(name, values.stream().distinct().toList(), values.size(), ""));
    }

    /** How it ended, where the words of the deed itself do not say it. */
    private void results(Pattern action, SampleRows sample, List<String> texts, Tables tables) {
        DeedTable table = DeedTable.of(tables);
        Map<String, Integer> results = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            List<String> deeds = rows.get(i).values(ACTION);
            int index = i;
            boolean ends = !deeds.isEmpty()
                    && ModelRules.of(tables).stream()
                            .filter(r -> ENDS.contains(r.model()) && sample.serves(index, r.needs()))
                            .anyMatch(r -> !Wording.in(deeds.get(0), r.words()).isEmpty());
            boolean harmful = !deeds.isEmpty()
                    && ModelRules.of(tables).stream()
                            .filter(r -> r.model().equals(MALWARE) && sample.serves(index, r.needs()))
                            .anyMatch(r -> !Wording.in(deeds.get(0), r.words()).isEmpty());
            if (harmful) {
                table.found(DeedTable.Family.REMEDIED, texts.get(i))
                        .filter(words -> !words.equals(deeds.get(0)))
                        .ifPresent(words -> results.merge(words, 1, Integer::sum));
                continue;
            }
            boolean noun = ends && thing(table, deeds.get(0), sample, index, tables);
            if (ends && table.value(DeedTable.Family.OUTCOME, deeds.get(0)).isEmpty()) {
                (noun ? table.found(DeedTable.Family.CHANGE, texts.get(i)) : Optional.<String>empty())
                        .or(() -> table.found(DeedTable.Family.OUTCOME, texts.get(index)))
                        .ifPresent(words -> results.merge(words, 1, Integer::sum));
            }
        }
        if (!results.isEmpty()
                && rows.stream()
                        .flatMap(r -> r.values(ACTION).stream())
                        .anyMatch(d -> table.value(DeedTable.Family.SAID, d).isPresent())) {
            // "logs in" alone is a success, so that no other word for a failure may go unseen
            FAILURES.forEach(w -> results.putIfAbsent(w, 0));
        }
        extract(RESULT, results, "How it ended, in the words of the message.");
    }

    /** Whether the words of a change only name what was changed: a user account. */
    private static boolean thing(DeedTable table, String deed, SampleRows sample, int index, Tables tables) {
        return table.value(DeedTable.Family.CHANGE, deed).isEmpty()
                && ModelRules.of(tables).stream()
                        .filter(r -> sample.serves(index, r.needs())
                                && !Wording.in(deed, r.words()).isEmpty())
                        .allMatch(r -> r.model().equals(CHANGE));
    }

    /** The words in one event's text that say of which kind it is. */
    private static Set<String> told(SampleRows sample, int index, String text, Tables tables) {
        Set<String> told = new LinkedHashSet<>();
        for (ModelRule rule : ModelRules.of(tables)) {
            if (!rule.words().isEmpty() && sample.serves(index, rule.needs())) {
                told.addAll(Wording.seen(text, rule.words()));
            }
        }
        Set<String> targets = sample.targets(index);
        if (targets.contains("src") && targets.contains("dest")) {
            DeedTable deeds = DeedTable.of(tables);
            boolean entered = told.stream()
                    .anyMatch(w -> deeds.value(DeedTable.Family.ENTERED, w).isPresent());
            // where somebody logs in, what only went well is the login
            deeds.found(DeedTable.Family.VERDICT, text)
                    .filter(w -> !entered
                            || deeds.value(DeedTable.Family.STATED, w).isPresent()
                            || deeds.value(DeedTable.Family.OUTCOME, w).isEmpty())
                    .ifPresent(told::add);
        }
        return told;
    }

    private Optional<Pattern> extract(String field, Map<String, Integer> counts, String comment) {
        List<String> words = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .filter(w -> w.indexOf('_') < 0) // an identifier of the program is no word of its message
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String telling = words.stream()
                .filter(w -> !SessionDeeds.part(w))
                .map(MessageWords::escaped)
                .collect(Collectors.joining("|"));
        // the name of a part of a program is asked last, since it stands before whatever the part says
        String behind = telling.isEmpty() ? "" : "(?!.{0,300}?(?<![\\w/.-])(?:" + telling + ")(?![\\w/]))";
        String alternatives = words.stream()
                .map(w -> SessionDeeds.part(w) ? escaped(w) + behind : escaped(w))
                .collect(Collectors.joining("|"));
        // how it ended is said in the writer's own words: what stands in quotes is somebody's
        String quote = field.equals(RESULT) ? "'\"" : "";
        String regex =
                "(?i)(?<![\\w/." + quote + "-])(?<" + field + ">" + alternatives + ")(?![\\w/" + quote + "]|-\\d)";
        settings.add(new Extract(field, regex, comment));
        Pattern pattern = Pattern.compile(regex.replace("?<" + field + ">", ""));
        for (int i = 0; i < rows.size(); i++) {
            Matcher matcher = pattern.matcher(rows.get(i).raw());
            if (matcher.find()) {
                rows.set(i, rows.get(i).with(field, matcher.group(1)));
            }
        }
        return Optional.of(pattern);
    }

    private static String escaped(String words) {
        String escaped = words.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0").replaceAll("\\s+", "\\\\s+")
                + UnknownAccounts.alone(words);
        if (NOUNS.contains(words)) {
            return "(?<!\\bby\\s)" + escaped + NOT_MANAGED;
        }
        if (LOGINS.stream().anyMatch(words::startsWith)) {
            return NO_LOGIN + escaped;
        }
        return COUNTED.contains(words) ? NOT_COUNTED + escaped : escaped;
    }
}
