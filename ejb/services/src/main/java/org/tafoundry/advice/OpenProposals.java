package org.tafoundry.advice;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.proposal.InstructionOrder;

/** What a model proposed for a request's add-on that nothing else speaks for, so that people have to say whether it is so. */
@Dependent
public class OpenProposals {
    @PersistenceContext
    private EntityManager em;

    protected OpenProposals() {}

    OpenProposals(EntityManager em) {
        this.em = em;
    }

    /** Those of the newest revision that a generation made; none when there is none or it left none. */
    public List<Instruction> of(UUID request) {
        List<?> newest = em.createNativeQuery(
                        """
                        SELECT CAST(generation_metadata -> 'advice' -> 'open' AS text) FROM ta_revisions
                        WHERE request_id = :request AND generation_metadata -> 'advice' IS NOT NULL
                        ORDER BY version DESC LIMIT 1
                        """)
                .setParameter("request", request)
                .getResultList();
        return newest.stream()
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .map(OpenProposals::read)
                .orElse(List.of());
    }

    private static List<Instruction> read(String json) {
        try {
            String order = "{\"sentence\": \"\", \"instructions\": " + json + "}";
            return ReportJson.read(order, InstructionOrder.class).instructions();
        } catch (IOException e) {
            throw new UncheckedIOException("The open proposals of a revision cannot be read", e);
        }
    }
}
