package org.tafoundry.console.audit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.stream.Stream;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditQuery;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.WrittenId;
import org.tafoundry.console.text.Language;
import org.tafoundry.identity.UserView;
import org.tafoundry.identity.Users;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.Values;

/**
 * Which lines of the audit trail somebody asks for, as it was typed; an empty condition is none.
 *
 * @param user name or id of who did it
 * @param action what was done
 * @param entity kind or id of what it was done to
 * @param from first day, in UTC
 * @param until last day, in UTC
 * @param call correlation id
 */
record AuditConditions(String user, String action, String entity, String from, String until, String call) {

    /** The query; refused when a condition is not of its kind. */
    AuditQuery query(Caller admin, Users users, Language language) {
        AuditQuery query = AuditQuery.ALL;
        if (!user.isEmpty()) {
            query = query.byUser(userId(admin, users, language));
        }
        if (!action.isEmpty()) {
            query = query.doing(knownAction(language));
        }
        if (!entity.isEmpty()) {
            query = isId(entity) ? query.on(UUID.fromString(entity)) : query.onType(entity);
        }
        if (!call.isEmpty()) {
            query = query.inCall(callId(language));
        }
        if (!from.isEmpty()) {
            query = query.from(day(from, language).atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return until.isEmpty()
                ? query
                : query.before(day(until, language)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
    }

    /** The user that was typed: an id, or a name. */
    private UUID userId(Caller admin, Users users, Language language) {
        if (isId(user)) {
            return UUID.fromString(user);
        }
        return users.list(admin, user, new PageRequest(0, 200, "")).items().stream()
                .filter(each -> each.username().equalsIgnoreCase(user.strip()))
                .map(UserView::id)
                .findFirst()
                .orElseThrow(
                        () -> Values.invalid(language.say("audit.no-user", user), language.of("audit.no-user-next")));
    }

    private AuditAction knownAction(Language language) {
        return Stream.of(AuditAction.values())
                .filter(known -> known.name().equals(action))
                .findFirst()
                .orElseThrow(() ->
                        Values.invalid(language.say("audit.no-action", action), language.of("knowledge.no-such-next")));
    }

    private static boolean isId(String text) {
        return WrittenId.is(text);
    }

    private UUID callId(Language language) {
        if (!isId(call)) {
            throw Values.invalid(language.say("audit.no-call", call), language.of("audit.no-call-next"));
        }
        return UUID.fromString(call);
    }

    private static LocalDate day(String text, Language language) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Values.invalid(language.say("audit.no-day", text), language.of("audit.no-day-next"));
        }
    }
}
