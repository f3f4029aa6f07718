package org.tafoundry.sample;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.json.Storable;
import org.tafoundry.order.SampleAnalysis;
import org.tafoundry.request.Failure;
import org.tafoundry.request.RequestProgress;
import org.tafoundry.request.RequestView;
import org.tafoundry.work.WorkQueue;

/** The rows of analyses: each is of certain samples, and one of other samples is another. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AnalysisLedger {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private SampleLedger samples;

    @Inject
    private RequestProgress requests;

    @Inject
    private WorkQueue queue;

    protected AnalysisLedger() {}

    AnalysisLedger(EntityManager em, SampleLedger samples, RequestProgress requests, WorkQueue queue) {
        this.em = em;
        this.samples = samples;
        this.requests = requests;
        this.queue = queue;
    }

    /** What there is to analyse; empty when that was done, or there is no sample. */
    public Optional<AnalysisInput> claim(UUID request) {
        AnalysisInput input = new AnalysisInput(requests.read(request), samples.sources(request));
        return input.samples().isEmpty() || find(input).isPresent() ? Optional.empty() : Optional.of(input);
    }

    /** The analysis of a request's samples as they are now, as JSON; empty while it is not made. */
    public Optional<String> find(RequestView request) {
        return find(new AnalysisInput(request, samples.sources(request.id())));
    }

    /** Leaves the analysis in the queue. */
    public void enqueue(UUID request) {
        queue.enqueueAnalysis(request);
    }

    /** Keeps an analysis. */
    public void keep(AnalysisInput input, String json) {
        em.createNativeQuery(
                        """
                        INSERT INTO sample_analyses (request_id, input_key, analysis)
                        VALUES (:request, :key, cast(:json AS jsonb)) ON CONFLICT (request_id, input_key) DO NOTHING
                        """)
                .setParameter("request", input.request().id())
                .setParameter("key", input.key())
                .setParameter("json", Storable.json(json))
                .executeUpdate();
    }

    /** Keeps why there is no analysis. */
    public void giveUp(UUID request, Failure reason) {
        claim(request).ifPresent(input -> keep(input, refused(reason)));
    }

    /** An analysis that says why there is none. */
    static String refused(Failure reason) {
        Finding finding =
                Finding.of(new AnalysisFailure(reason.code()), Location.NONE, reason.message(), reason.next());
        return ReportJson.write(
                new SampleAnalysis(false, "", "", 0, "", 0, 0, "", List.of(), List.of(), List.of(), List.of(finding)));
    }

    private Optional<String> find(AnalysisInput input) {
        List<?> found = em.createNativeQuery(
                        "SELECT cast(analysis AS text) FROM sample_analyses WHERE request_id = :request AND input_key = :key")
                .setParameter("request", input.request().id())
                .setParameter("key", input.key())
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }
}
