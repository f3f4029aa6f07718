package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/** The eval expression that gives a CIM field its value from the fields that may serve it. */
final class TargetExpression {

    private static final Set<String> ADDRESSES = WordLists.set("address-targets");
    private static final Set<String> USERS = WordLists.set("user-targets");
    private static final Pattern IPV4_PORT =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}[:#]\\d{1,5}(?::.*)?|\\[[0-9A-Fa-f:.]+\\]:\\d{1,5}");
    private static final Pattern WITH_DOMAIN = Pattern.compile("[^\\\\\\s]+\\\\+[^\\\\]+");
    private static final Pattern WITH_ADDRESS =
            Pattern.compile("\\S+ \\[(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*)\\]");
    private static final Pattern WITH_PREFIX =
            Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:]+:[0-9A-Fa-f:.]*)/\\d{1,3}");
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}[^\\[]*\\s.*");
    private static final Pattern WITH_QUERY = Pattern.compile("[^?]+\\?.*");
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._$-]*|\\d{4,10}");
    private static final Pattern MAPPED_IPV4 = Pattern.compile("(?i)::ffff:\\d+(?:\\.\\d+){3}");
    /** A distinguished name of RFC 4514 that begins with a login name; a common name is none, and stays whole. */
    static final Pattern DISTINGUISHED = Pattern.compile(
            "(?i)\\s*(?:uid|samaccountname|userid)\\s*=\\s*(?:[^,\\\\]|\\\\.)+(?:,\\s*[a-z]\\w*\\s*=(?:[^,\\\\]|\\\\.)*)+");

    private static final Pattern CLOCK = Pattern.compile("\\d{1,4}:[0-5]\\d:[0-5]\\d");
    /** The name of a person, or whatever stands before a mail address, with the account in brackets behind it. */
    private static final Pattern WITH_ACCOUNT = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.'-]{0,40}(?: \\p{Lu}[\\p{L}.'-]{0,40}){1,3} \\([\\p{L}\\p{N}._@\\\\-]{1,64}|[^()@]{1,64} \\([^\\s()@]{1,64}@[^\\s()@]{1,64})\\)");

    /** The number of an account with its name behind it in brackets, {@code #12 (ann)}, and the other way round. */
    private static final Pattern BEHIND_NUMBER = Pattern.compile("(?:#|\\w{0,8}[=:])?\\d{1,10} ?\\([^\\s()]{1,64}\\)");

    private static final Pattern BEFORE_NUMBER =
            Pattern.compile("[^\\s()]{1,64} ?\\((?:#|\\w{0,8}[=:] ?)?\\d{1,10}\\)");

    /** An account with the one that it acts as, and the machine it came from: {@code shop[shop] @ web7 [192.0.2.7]}. */
    private static final Pattern WITH_MACHINE = Pattern.compile("[^\\s\\[\\]@]{1,64}\\[[^\\[\\]]{0,64}\\] @ .{0,256}");

    /** Several addresses of mails in one value. */
    private static final Pattern SEVERAL =
            Pattern.compile("[^\\s;@]{1,64}@[^\\s;@]{1,255}(?:; ?[^\\s;@]{1,64}@[^\\s;@]{1,255})+;?");

    private static final Pattern WITH_ANGLES = Pattern.compile("[^<>]*<[^<>]+>");

    private TargetExpression() {}

    /** The expression over all candidates, best first. */
    static String of(String target, List<Candidate> candidates) {
        return EvalText.coalesce(candidates.stream().map(c -> of(target, c)).toList());
    }

    /** Whether the target's value is the candidate's as it is, so that an alias says it all. */
    static boolean plain(String target, Candidate candidate) {
        return of(target, candidate).equals(EvalText.field(candidate.field()));
    }

    /** Whether some of a candidate's values are an address with a port behind it. */
    static boolean addressWithPort(Candidate candidate) {
        return any(candidate, IPV4_PORT);
    }

    private static String of(String target, Candidate candidate) {
        String value = ADDRESSES.contains(target) ? AddressForms.of(candidate, candidate.value()) : candidate.value();
        if (ADDRESSES.contains(target) && any(candidate, IPV4_PORT)) {
            value = EvalText.replace(
                    value, "^\\[?((?:\\d{1,3}\\.){3}\\d{1,3}|[0-9A-Fa-f:.]+(?=\\]))\\]?[:#]\\d+(?::.*)?$", "\\1");
        }
        if (ADDRESSES.contains(target) && any(candidate, WITH_ADDRESS)) {
            value = EvalText.replace(value, "^\\S*\\s*\\[([0-9A-Fa-f.:]+)\\]$", "\\1");
        }
        if (ADDRESSES.contains(target) && any(candidate, WITH_PREFIX)) {
            value = EvalText.replace(value, "/\\d{1,3}$", "");
        }
        if (ADDRESSES.contains(target) && any(candidate, SENTENCE)) {
            value = "if(" + EvalText.match(value, "^(?:\\S+$|[\\d\\[:])") + "," + value + ",null())";
        }
        if (target.equals("uri_path") && any(candidate, WITH_QUERY)) {
            value = EvalText.replace(value, "\\?.*$", "");
        }
        if (USERS.contains(target) && (account(candidate) || any(candidate, WITH_DOMAIN))) {
            value = EvalText.replace(value, "^[^\\\\]+\\\\+", "");
        }
        if (USERS.contains(target) && any(candidate, WITH_ACCOUNT)) {
            value = EvalText.replace(value, "^[^()]+ \\(([^\\s()]+)\\)$", "\\1");
        }
        if (USERS.contains(target) && any(candidate, BEHIND_NUMBER)) {
            value = EvalText.replace(value, "^(?:#|\\w*[=:])?\\d+ ?\\(([^\\s()]+)\\)$", "\\1");
        }
        if (USERS.contains(target) && any(candidate, BEFORE_NUMBER)) {
            value = EvalText.replace(value, "^([^\\s()]+) ?\\((?:#|\\w*[=:] ?)?\\d+\\)$", "\\1");
        }
        if (USERS.contains(target) && any(candidate, WITH_MACHINE)) {
            value = EvalText.replace(value, "^([^\\s\\[\\]@]+)\\[[^\\]]*\\] @ .*$", "\\1");
        }
        if (USERS.contains(target) && any(candidate, DISTINGUISHED)) {
            value = EvalText.replace(
                    value, "(?i)^\\s*(?:uid|samaccountname|userid)\\s*=\\s*((?:[^,\\\\]|\\\\.)+),.*$", "\\1");
        }
        if (candidate.meaning().kind() == ValueKind.EMAIL && any(candidate, WITH_ANGLES)) {
            value = EvalText.replace(value, "^[^<>]*<([^<>]+)>.*$", "\\1");
        }
        if (ADDRESSES.contains(target) && any(candidate, MAPPED_IPV4)) {
            value = EvalText.replace(value, "^::ffff:(?=\\d+\\.)", "");
        }
        if (clock(target, candidate.examples())) {
            value = EvalText.seconds(value);
        }
        String stated = EvalText.orNothing(value, candidate.placeholders());
        boolean several = candidate.meaning().kind() == ValueKind.EMAIL && any(candidate, SEVERAL);
        return several ? EvalText.split(stated, ";") : stated;
    }

    /** Whether these values of a duration are all hours, minutes and seconds, {@code 1:05:12}; the CIM has seconds. */
    static boolean clock(String target, List<String> values) {
        return target.equals("duration")
                && !values.isEmpty()
                && values.stream()
                        .allMatch(v ->
                                ValueKind.placeholder(v) || CLOCK.matcher(v).matches());
    }

    /** Whether a field holds plain names of accounts; later ones may have their domain before them. */
    static boolean account(Candidate candidate) {
        return candidate.seen() && candidate.meaning().kind() == ValueKind.USER && all(candidate, ACCOUNT);
    }

    private static boolean any(Candidate candidate, Pattern pattern) {
        return candidate.examples().stream()
                .anyMatch(v -> pattern.matcher(v.strip()).matches());
    }

    private static boolean all(Candidate candidate, Pattern pattern) {
        return candidate.examples().stream()
                .filter(v -> !ValueKind.placeholder(v))
                .allMatch(v -> pattern.matcher(v.strip()).matches());
    }
}
