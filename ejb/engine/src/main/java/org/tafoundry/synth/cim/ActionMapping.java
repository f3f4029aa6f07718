package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.order.Decision;

/** Gives {@code action} the values that the CIM prescribes, and keeps the vendor's own word in {@code vendor_action}. */
final class ActionMapping {

    private static final String FAILURE =
            "fail|failed|failure|failures|invalid|incorrect|unsuccessful|error|denied|deny|refused|reject|rejected"
                    + "|unauthorized|locked|mismatch|fraud|bad|wrong|unknown user|no such user|illegal|not in sudoers";
    private static final String SUCCESS =
            "success|succeed|succeeded|successful|successfully|ok|passed|granted|accept|accepted|allow|allowed|opened"
                    + "|logged.?in|logged.?on|completed|true";
    private static final String BLOCKED =
            "deny|denied|block|blocked|drop|dropped|dropping|reject|rejected|refuse|refused|discard|discarded|shunned|prevent|prevented"
                    + "|reset|quarantine|quarantined|kill|killed|terminate|terminated|clean|cleaned|remove|removed|disallow";
    private static final String ALLOWED =
            "allow|allowed|accept|accepted|permit|permitted|pass|passed|forward|forwarded|success|succeeded|connected|established|built"
                    + "|close|timeout|client.rst|server.rst|ip.conn|session created|grant|granted|detect"
                    + "|detected|monitor|log|logged|start|open";

    private static final String LOGIN = "log.?(?:in|on|ged)|sign.?(?:in|ed)|auth|sso|mfa|password check";

    private static final String ENTERED =
            "(?:^|[^a-z])(?:user.?)?(?:log.?(?:in|on)|logged.?(?:in|on)|sign.?in|signed.?in|session.?start|session.?creat)";

    private static final Pattern CAMEL = Pattern.compile("[a-z0-9][A-Z]");

    private static final Pattern VERDICT = Pattern.compile(
            "(?i)(?:allow|accept|permit|block|reject|discard)(?:ed|s)?|pass(?:ed)?|den(?:y|ied|ies)|drop(?:ped|s)?");

    private record Word(String stem, String action) {}

    private static final List<Word> CHANGES = List.of(
            new Word("creat|add|insert|new|register|upload|generat", "created"),
            new Word("delet|remov|destroy|drop|purge|uninstall|terminat", "deleted"),
            new Word("start|boot|resume", "started"),
            new Word("stop|shutdown|suspend|halt", "stopped"),
            new Word(
                    "modif|updat|chang|edit|set|renam|enabl|disabl|grant|revok|assign|reset|lock|unlock|config|put|install|write|attach|detach",
                    "modified"),
            new Word("read|get|list|view|access|download|describe", "read"));

    private static final String ENDINGS =
            "(?:e[sd]?|[sdy]|ed|ing|ion|al|ped|ping|ied|ies|ication|ured|uration|ation|ment|ten)?(?![a-z])";

    private static final Set<String> TRAFFIC = Set.of("Network_Traffic", "Intrusion_Detection", "Malware", "Web");

    private static final int MOST_DESCRIPTORS = 3;

    private ActionMapping() {}

    /** Adds {@code action} and {@code vendor_action} for the models that the source belongs to. */
    static void add(Candidates candidates, CimInput input, Set<String> models, Mapping mapping) {
        List<Candidate> actions = DirectMapping.chosen("vendor_action", candidates);
        if (!actions.isEmpty()) {
            DirectMapping.map("vendor_action", actions, candidates, mapping);
        }
        List<Candidate> results = DirectMapping.chosen("result", candidates);
        if (!results.isEmpty()) {
            DirectMapping.map("result", results, candidates, mapping);
        }
        if (byLookup(results, actions, input, models, mapping)) {
            return;
        }
        String verb = verb(actions, candidates, input);
        String outcome = outcome(results, actions, input).orElse(verb);
        boolean changes = models.contains("Change") || models.contains("Endpoint") || models.contains("Data_Access");
        boolean traffic = TRAFFIC.stream().anyMatch(models::contains) && !actions.isEmpty();
        boolean logins = models.contains("Authentication") && !outcome.isEmpty();
        String failure = outcome(outcome, FAILURE + (yesOrNo(results) ? "|false|no|0" : ""), "failure");
        String success = outcome(outcome, SUCCESS + (yesOrNo(results) ? "|yes|1" : ""), "success");
        List<String> arms = new ArrayList<>();
        if (logins && traffic && models.contains("Network_Traffic")) {
            // where one log holds logins and traffic, the words of a login tell them apart
            String told = told(candidates, input);
            String login = EvalText.match(told, LOGIN) + " AND ";
            arms.add(login + failure);
            arms.add(login + success);
            if (!input.formatId().equals("text")) {
                arms.add(login + outcome(told, FAILURE, "failure"));
                arms.add(login + outcome(told, SUCCESS, "success"));
            }
            traffic(actions, arms);
            traffic = false;
            logins = !input.formatId().equals("text");
        }
        if (logins) {
            boolean both = changes && !verb.isEmpty() && !outcome.equals(verb);
            if (both) {
                // how a change ended is not what it did
                String login = EvalText.match(verb, LOGIN) + " AND ";
                arms.add(login + failure);
                arms.add(login + success);
                if (!input.formatId().equals("text")) {
                    // a login of which nothing says that it failed went well
                    arms.add(login + EvalText.match(verb, ENTERED) + ResultCodes.silent(results) + ",\"success\"");
                }
                changes(verb, input, arms);
            }
            arms.add(failure);
            arms.add(success);
            if (!both && !verb.isEmpty() && !input.formatId().equals("text")) {
                arms.add(EvalText.match(verb, ENTERED) + ResultCodes.silent(results) + ",\"success\"");
            }
            changes = changes && !both;
        }
        if (models.contains("Email") && !actions.isEmpty() && !models.contains("Authentication")) {
            mail(actions, arms);
            traffic = false;
        }
        if (traffic && !models.contains("Authentication")) {
            traffic(actions, arms);
        }
        if (changes && !verb.isEmpty()) {
            changes(verb, input, arms);
        }
        if (arms.isEmpty() && verdicts(actions)) {
            traffic(actions, arms);
        }
        if (!arms.isEmpty()) {
            mapping.eval("action", "case(" + String.join(",", arms) + ")", decision(actions, results, models));
        }
    }

    /** Uses a lookup where one field's labels say it all. */
    private static boolean byLookup(
            List<Candidate> results, List<Candidate> actions, CimInput input, Set<String> models, Mapping mapping) {
        boolean changes = models.contains("Change") || models.contains("Endpoint") || models.contains("Data_Access");
        boolean authentication = models.contains("Authentication");
        boolean traffic = TRAFFIC.stream().anyMatch(models::contains);
        List<Candidate> said = authentication && !results.isEmpty() ? results : actions;
        List<String> values =
                said.stream().flatMap(c -> c.examples().stream()).distinct().toList();
        ValueList list = ValueList.named(authentication ? "outcome" : "traffic");
        // a login's own word, LOGIN beside LOGIN_ERROR, is in no list
        boolean known = !authentication
                || values.stream()
                        .allMatch(v -> ValueKind.placeholder(v) || list.of(v).isPresent());
        boolean mail = models.contains("Email");
        if (changes || mail || !known || authentication == traffic || !ValueLookup.serves(values, list)) {
            return false;
        }
        ValueLookup.add(
                input.sourcetype().replaceAll("[^A-Za-z0-9]+", "_"),
                said == results ? "result" : "vendor_action",
                "action",
                values,
                list,
                mapping,
                decision(actions, results, models));
        return true;
    }

    private static void traffic(List<Candidate> actions, List<String> arms) {
        String verdict = lower(TargetExpression.of("vendor_action", actions), actions);
        arms.add(outcome(verdict, BLOCKED, "blocked"));
        arms.add(outcome(verdict, "teardown|torn down|session closed", "teardown"));
        arms.add(outcome(verdict, ALLOWED, "allowed"));
    }

    /** Whether these say nothing but whether something was let through, which is so in any model and in none. */
    private static boolean verdicts(List<Candidate> actions) {
        return !actions.isEmpty()
                && actions.stream().flatMap(c -> c.examples().stream()).allMatch(v -> VERDICT.matcher(v)
                        .matches());
    }

    private static void mail(List<Candidate> actions, List<String> arms) {
        String verdict = lower(TargetExpression.of("vendor_action", actions), actions);
        arms.add(EvalText.match(verdict, "quarantin|held|hold") + ",\"quarantined\"");
        arms.add(EvalText.match(verdict, "delet|remov|purge|discard") + ",\"deleted\"");
        arms.add(EvalText.match(verdict, "not.?deliver|undeliver|block|reject|den(?:y|ied)|drop|bounce|fail")
                + ",\"blocked\"");
        arms.add(EvalText.match(verdict, "deliver|accept|allow|permit|pass|relay|sent|send|forward|release")
                + ",\"delivered\"");
    }

    /** The words that the event says about itself. */
    private static String told(Candidates candidates, CimInput input) {
        return input.formatId().equals("text")
                ? "lower(_raw)"
                : words(Descriptors.of(candidates).stream()
                        .limit(MOST_DESCRIPTORS + 2)
                        .map(f -> EvalText.field(f.name()))
                        .toList());
    }

    private static void changes(String verb, CimInput input, List<String> arms) {
        // in a sentence an address is nothing that was added, and who is ready did not read
        String end = input.formatId().equals("text") ? ENDINGS : "";
        for (Word word : CHANGES) {
            arms.add(EvalText.match(verb, "(?<![a-z])(?:" + word.stem() + ")" + end) + ",\"" + word.action() + "\"");
        }
    }

    /**
     * The text that tells what was done: the vendor's action, else the fields that describe the event. Only free text
     * is searched as a whole: elsewhere the names of fields would count as words.
     */
    private static String verb(List<Candidate> actions, Candidates candidates, CimInput input) {
        if (!actions.isEmpty()) {
            return lower(TargetExpression.of("vendor_action", actions), actions);
        }
        if (input.formatId().equals("text")) {
            return "lower(_raw)";
        }
        return words(Descriptors.of(candidates).stream()
                .limit(MOST_DESCRIPTORS)
                .map(f -> EvalText.field(f.name()))
                .toList());
    }

    /** The text that tells how it ended: result fields first, then the vendor's action; none when nothing else does. */
    private static Optional<String> outcome(List<Candidate> results, List<Candidate> actions, CimInput input) {
        List<String> parts = new ArrayList<>();
        if (!results.isEmpty()) {
            parts.add(ResultCodes.spelled(results));
        }
        if (!actions.isEmpty()) {
            parts.add(TargetExpression.of("vendor_action", actions));
        }
        if (input.formatId().equals("text")) {
            return Optional.of("lower(_raw)");
        }
        List<Candidate> said = Stream.concat(results.stream(), actions.stream()).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(camel(said) ? lowerWords(joined(parts)) : words(parts));
    }

    private static String words(List<String> parts) {
        return parts.isEmpty() ? "" : "lower(" + joined(parts) + ")";
    }

    private static String joined(List<String> parts) {
        return parts.stream().map(p -> "coalesce(" + p + ",\"\")").collect(Collectors.joining(".\" \"."));
    }

    private static String lower(String value, List<Candidate> from) {
        return camel(from) ? lowerWords(value) : "lower(" + value + ")";
    }

    /** Lower case with a blank where a capital starts a word: {@code ConnectionSuccess} says success. */
    private static String lowerWords(String value) {
        return "lower(" + EvalText.replace(value, "([a-z0-9])([A-Z])", "\\1 \\2") + ")";
    }

    /** Whether words are told apart by capitals only. */
    private static boolean camel(List<Candidate> candidates) {
        return candidates.stream().anyMatch(c -> c.examples().stream().anyMatch(CAMEL.asPredicate()));
    }

    /** Whether a result is told by a field that is either true or false. */
    private static boolean yesOrNo(List<Candidate> results) {
        return results.stream()
                .anyMatch(c -> !c.examples().isEmpty()
                        && c.examples().stream().allMatch(v -> v.matches("(?i)true|false|yes|no|[01]")));
    }

    private static String outcome(String value, String words, String action) {
        return EvalText.match(value, "(?<![a-z])(?:" + words + ")(?![a-z])") + ",\"" + action + "\"";
    }

    private static Decision decision(List<Candidate> actions, List<Candidate> results, Set<String> models) {
        List<String> evidence = new ArrayList<>();
        actions.forEach(c ->
                evidence.add(c.field() + " is " + c.examples().stream().limit(5).toList()));
        results.forEach(c ->
                evidence.add(c.field() + " is " + c.examples().stream().limit(5).toList()));
        return new Decision(
                "action",
                "case",
                Decision.Origin.KNOWLEDGE,
                evidence,
                0.88,
                List.of(),
                "action puts the vendor's words on the values that "
                        + (models.isEmpty() ? "the CIM" : String.join(", ", models))
                        + (models.size() <= 1 ? " prescribes." : " prescribe."));
    }
}
