package org.tafoundry.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Which lines of the audit trail are wanted: all of them, narrowed by each method that is called.
 *
 * @param conditions value by JPQL condition on {@code a}, whose parameter is its last word
 */
public record AuditQuery(Map<String, Object> conditions) {

    /** All lines. */
    public static final AuditQuery ALL = new AuditQuery(Map.of());

    public AuditQuery {
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    /** Lines of this user. */
    public AuditQuery byUser(UUID user) {
        return with("a.userId = :userId", user);
    }

    /** Lines of this action. */
    public AuditQuery doing(AuditAction action) {
        return with("a.action = :action", action);
    }

    /** Lines on this kind of thing. */
    public AuditQuery onType(String entityType) {
        return with("a.entityType = :entityType", entityType);
    }

    /** Lines on this thing. */
    public AuditQuery on(UUID entity) {
        return with("a.entityId = :entityId", entity);
    }

    /** Lines of this call. */
    public AuditQuery inCall(UUID correlation) {
        return with("a.correlationId = :correlationId", correlation);
    }

    /** Lines from this time on. */
    public AuditQuery from(Instant time) {
        return with("a.timestamp >= :from", time);
    }

    /** Lines before this time. */
    public AuditQuery before(Instant time) {
        return with("a.timestamp < :before", time);
    }

    /** The same conditions on rows {@code a} of the table. */
    Map<String, Object> sql() {
        Map<String, Object> rows = new LinkedHashMap<>();
        conditions.forEach((condition, value) -> {
            int parameter = condition.indexOf(':');
            String column = condition
                    .substring(0, parameter)
                    .replaceAll("([a-z])([A-Z])", "$1_$2")
                    .toLowerCase(Locale.ROOT);
            rows.put(
                    column + condition.substring(parameter),
                    value instanceof AuditAction action ? action.name() : value);
        });
        return rows;
    }

    /** The conditions in words, for the line that tells who read the trail. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        conditions.forEach((condition, value) -> words.put(parameter(condition), value.toString()));
        return words;
    }

    /** The name of a condition's parameter. */
    static String parameter(String condition) {
        return condition.substring(condition.indexOf(':') + 1);
    }

    private AuditQuery with(String condition, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(conditions);
        more.put(condition, value);
        return new AuditQuery(more);
    }
}
