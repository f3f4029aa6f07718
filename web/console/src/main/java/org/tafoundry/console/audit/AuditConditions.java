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
    AuditQuery query(Caller admin, Users users) {
        AuditQuery query = AuditQuery.ALL;
        if (!user.isEmpty()) {
            query = query.byUser(userId(admin, users));
        }
        if (!action.isEmpty()) {
            query = query.doing(knownAction());
        }
        if (!entity.isEmpty()) {
            query = isId(entity) ? query.on(UUID.fromString(entity)) : query.onType(entity);
        }
        if (!call.isEmpty()) {
            query = query.inCall(id("the call", call));
        }
        if (!from.isEmpty()) {
            query = query.from(day(from).atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return until.isEmpty()
                ? query
                : query.before(
                        day(until).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The user that was typed: an id, or a name. */
    private UUID userId(Caller admin, Users users) {
        if (isId(user)) {
            return UUID.fromString(user);
        }
        return users.list(admin, user, new PageRequest(0, 200, "")).items().stream()
                .filter(each -> each.username().equalsIgnoreCase(user.strip()))
                .map(UserView::id)
                .findFirst()
                .orElseThrow(() -> Values.invalid(
                        "There is no user '" + user + "'.", "Type the whole user name, or the id of one who is gone."));
    }

    private AuditAction knownAction() {
        return Stream.of(AuditAction.values())
                .filter(known -> known.name().equals(action))
                .findFirst()
                .orElseThrow(() -> Values.invalid("There is no action '" + action + "'.", "Choose one of the list."));
    }

    private static boolean isId(String text) {
        return WrittenId.is(text);
    }

    private static UUID id(String what, String text) {
        if (!isId(text)) {
            throw Values.invalid("'" + text + "' is no id of " + what + ".", "Copy the id from a line or an answer.");
        }
        return UUID.fromString(text);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Values.invalid("'" + text + "' is no day.", "Give a day such as 2026-01-31.");
        }
    }
}
