package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Optional;
import org.tafoundry.order.Decision;

/**
 * Tells in changes of groups of Windows who was put into which group: their events name the group as the target and the
 * account as its member.
 */
final class WindowsMembers {

    private static final String TARGET = "TargetUserName";
    private static final String MEMBER = "MemberName";
    private static final String SID = "MemberSid";

    /** A distinguished name (RFC 4514) with the account's common name at its beginning. */
    private static final String COMMON_NAME = "(?i)^CN=((?:[^,\\\\]|\\\\.)+),.*$";

    private WindowsMembers() {}

    /** Adds the member as user and the target as group, also where the sample has no such event. */
    static void add(Candidates candidates, Mapping mapping) {
        Optional<String> named = candidates.fields().keySet().stream()
                .filter(f -> f.endsWith(TARGET))
                .sorted()
                .findFirst();
        Optional<String> before = mapping.replaced("user");
        if (named.isEmpty() || before.isEmpty()) {
            return;
        }
        String prefix = named.get().substring(0, named.get().length() - TARGET.length());
        String member = EvalText.field(prefix + MEMBER);
        String sid = EvalText.field(prefix + SID);
        String target = EvalText.field(named.get());
        mapping.eval(
                "user",
                "if(isnotnull(" + sid + "),coalesce("
                        + EvalText.replace(EvalText.orNothing(member, List.of("-")), COMMON_NAME, "\\1") + "," + sid
                        + ")," + before.get() + ")",
                decision("user", "Who is put into a group or taken out of it is its member."));
        mapping.replaced("user_group")
                .ifPresentOrElse(
                        old -> group("if(isnotnull(" + sid + ")," + target + "," + old + ")", mapping),
                        () -> group("if(isnotnull(" + sid + ")," + target + ",null())", mapping));
    }

    private static void group(String expression, Mapping mapping) {
        mapping.eval(
                "user_group",
                expression,
                decision("user_group", "In changes of a group its name is where an account's is elsewhere."));
    }

    private static Decision decision(String subject, String explanation) {
        return new Decision(subject, MEMBER, Decision.Origin.KNOWLEDGE, List.of(SID), 0.9, List.of(), explanation);
    }
}
