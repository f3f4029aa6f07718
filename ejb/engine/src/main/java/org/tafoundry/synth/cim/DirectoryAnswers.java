package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.setting.Lookup;
import org.tafoundry.synth.setting.Lookup.Input;
import org.tafoundry.synth.setting.LookupDefinition;
import org.tafoundry.table.WordLists;

/**
 * Reads the numbered answers of a directory: tag 97 answers somebody who binds, and its code says whether that went well
 * (RFC 4511, 4.2.2 and appendix A). The request before it says nothing of that.
 *
 * @param code the field of the code
 */
record DirectoryAnswers(String code) {

    /** What the log calls tag, under a name that no search takes for a tag of an event type. */
    private static final String FIELD = "answer_tag";

    private static final String BOUND = "97";

    private static final String TAG = "(?<![\\w.-])tag=\"?(?<" + FIELD + ">"
            + WordLists.alternatives("tags-of-directory-answers") + ")(?![\\w.-])";

    private static final Pattern ANSWER = Pattern.compile(TAG.replace("?<" + FIELD + ">", ""));

    private static final Pattern ANSWERED = Pattern.compile("(?<![\\w.-])tag=\"?" + BOUND + "(?![\\w.-])");

    private static final Set<String> CODES = WordLists.set("names-of-directory-codes");

    /** The answers of a log that has them as pairs. */
    static Optional<DirectoryAnswers> in(Candidates candidates, SampleRows rows) {
        List<EventRow> answers = IntStream.range(0, rows.size())
                .mapToObj(rows::row)
                .filter(r -> ANSWER.matcher(r.raw()).find())
                .toList();
        return answers.stream().noneMatch(r -> ANSWERED.matcher(r.raw()).find())
                ? Optional.empty()
                : candidates.fields().values().stream()
                        .filter(DirectoryAnswers::coded)
                        .filter(f -> answers.stream()
                                .allMatch(r -> r.values(f.name()).stream().anyMatch(v -> v.matches("\\d{1,5}"))))
                        .findFirst()
                        .map(f -> new DirectoryAnswers(f.name()));
    }

    private static boolean coded(ProfiledField field) {
        return field.events() > 0 && CODES.contains(String.join("", NameWords.of(field.name())));
    }

    /** The search for what answers somebody who binds. */
    String search() {
        return new FieldTest(FIELD, List.of(BOUND)).search() + " " + new FieldTest(code, List.of()).search();
    }

    /** Gives these logins their action. */
    void add(String prefix, Mapping mapping) {
        mapping.extract(new Extract("directory_answer", TAG, "The number of a directory's answer."));
        Map<String, String> table = new LinkedHashMap<>();
        table.put(BOUND + ",0", "success");
        table.put(BOUND + ",14", "pending"); // saslBindInProgress: another step follows
        table.put(BOUND + ",*", "failure");
        List<Input> asked = List.of(new Input(FIELD), new Input("code", code));
        List<String> columns = asked.stream().map(Input::column).collect(Collectors.toCollection(ArrayList::new));
        List<String> wild = List.copyOf(columns);
        columns.add("action");
        String why = "action is how the directory answered somebody who binds.";
        mapping.lookup(
                "action",
                new Lookup("acted_and_answered", prefix + "_answers", asked, List.of("action"), false, why),
                new LookupDefinition(LookupTable.csv(columns, table), wild),
                new Decision(
                        "action",
                        "lookup",
                        Decision.Origin.KNOWLEDGE,
                        List.of("tag is " + BOUND + " where " + code + " is how it went"),
                        0.9,
                        List.of(),
                        why));
    }
}
