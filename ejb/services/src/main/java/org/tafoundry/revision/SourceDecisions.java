package org.tafoundry.revision;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.proposal.InstructionOrder;

/**
 * What people decided about a source: each revision holds all decisions that it was made by, so those of the newest one
 * count, whichever request it belongs to.
 */
@Dependent
public class SourceDecisions {
    @PersistenceContext
    private EntityManager em;

    protected SourceDecisions() {}

    /** Decisions in the rows that {@code em} reaches. */
    public SourceDecisions(EntityManager em) {
        this.em = em;
    }

    /** The decisions about a source; none when nobody decided anything. */
    public List<Instruction> of(String source) {
        List<?> newest = em.createNativeQuery(
                        """
                        SELECT CAST(t.generation_metadata -> 'instructions' AS text)
                        FROM ta_revisions t JOIN revision_numbers n
                            ON n.request_id = t.request_id AND n.version = t.version
                        WHERE n.source = :source ORDER BY n.version DESC LIMIT 1
                        """)
                .setParameter("source", RevisionName.source(source).toLowerCase(Locale.ROOT))
                .getResultList();
        return newest.stream()
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .map(SourceDecisions::read)
                .orElse(List.of());
    }

    private static List<Instruction> read(String json) {
        try {
            String order = "{\"sentence\": \"\", \"instructions\": " + json + "}";
            return ReportJson.read(order, InstructionOrder.class).instructions();
        } catch (IOException e) {
            throw new UncheckedIOException("The decisions of a revision cannot be read", e);
        }
    }
}
