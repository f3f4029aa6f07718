package org.tafoundry.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.Values;

/**
 * Reads the audit trail, newest line first, from place to place: the millionth line costs as little as the first, and
 * nobody counts unless asked.
 */
@Stateless
public class AuditPages {
    /** Most lines at once. */
    public static final int LARGEST = 1000;

    /** Counting stops here: whoever sees more lines than this needs a filter and no number. */
    static final int MOST_COUNTED = 10_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    protected AuditPages() {}

    /** For use outside a container. */
    public AuditPages(EntityManager em) {
        this.em = em;
        this.audit = new AuditTrail(em);
    }

    /**
     * The lines that match. Beginning to read them is audited, going on is not.
     *
     * @param after where to go on; empty for the newest lines
     * @param size most lines wanted, 1 to {@value #LARGEST}
     */
    public AuditSlice read(Caller caller, AuditQuery query, Optional<AuditPlace> after, int size) {
        caller.require(RoleName.ADMIN);
        if (size < 1 || size > LARGEST) {
            throw Values.invalid("There is no page of size " + size + ".", "Use a size from 1 to " + LARGEST + ".");
        }
        String place = "a.timestamp <= :placeTime and (a.timestamp < :placeTime or a.id < :placeId)";
        Query rows = em.createQuery(
                "select a from AuditEntry a" + where(query, after.map(at -> place))
                        + " order by a.timestamp desc, a.id desc",
                AuditEntry.class);
        bind(rows, query);
        after.ifPresent(at -> rows.setParameter("placeTime", at.timestamp()).setParameter("placeId", at.id()));
        @SuppressWarnings("unchecked")
        List<AuditEntry> found = rows.setMaxResults(size + 1).getResultList();
        if (after.isEmpty()) {
            audit.record(caller, AuditAction.VIEW, AuditSubject.of("audit"), query.words());
        }
        List<AuditRecord> lines =
                found.stream().limit(size).map(AuditEntry::view).toList();
        return new AuditSlice(
                lines,
                found.size() <= size
                        ? Optional.empty()
                        : Optional.of(lines.get(size - 1)).map(last -> new AuditPlace(last.timestamp(), last.id())));
    }

    /** How many lines match, counted up to {@value #MOST_COUNTED}. */
    public AuditCount count(Caller caller, AuditQuery query) {
        caller.require(RoleName.ADMIN);
        // counted in the database: ten thousand ids are not brought here for a number
        Map<String, Object> conditions = query.sql();
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions.keySet());
        Query matching = em.createNativeQuery(
                        "SELECT count(*) FROM (SELECT 1 FROM audit_logs a" + where + " LIMIT :most) matching")
                .setParameter("most", MOST_COUNTED + 1);
        conditions.forEach((condition, value) -> matching.setParameter(AuditQuery.parameter(condition), value));
        int lines = ((Number) matching.getSingleResult()).intValue();
        return lines > MOST_COUNTED ? new AuditCount(MOST_COUNTED, false) : new AuditCount(lines, true);
    }

    private static String where(AuditQuery query, Optional<String> more) {
        String conditions = Stream.concat(query.conditions().keySet().stream(), more.stream())
                .collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? "" : " where " + conditions;
    }

    private static void bind(Query rows, AuditQuery query) {
        for (Map.Entry<String, Object> condition : query.conditions().entrySet()) {
            String name = condition.getKey().substring(condition.getKey().indexOf(':') + 1);
            rows.setParameter(name, condition.getValue());
        }
    }
}
