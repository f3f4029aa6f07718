package org.tafoundry.listing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.tafoundry.foundry.EventIndex;
import org.tafoundry.json.Storable;
import org.tafoundry.request.RequestProgress;
import org.tafoundry.revision.RevisionLedger;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.sample.SampleLedger;
import org.tafoundry.work.WorkQueue;

/** The rows of lists of events: of each revision one, of the samples as they are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ListingLedger {
    private static final int LONGEST_PROBLEM = 2_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RevisionLedger revisions;

    @Inject
    private RequestProgress requests;

    @Inject
    private SampleLedger samples;

    @Inject
    private WorkQueue queue;

    protected ListingLedger() {}

    ListingLedger(
            EntityManager em,
            RevisionLedger revisions,
            RequestProgress requests,
            SampleLedger samples,
            WorkQueue queue) {
        this.em = em;
        this.revisions = revisions;
        this.requests = requests;
        this.samples = samples;
        this.queue = queue;
    }

    /** What a revision's list is made of. */
    public ListingInput input(UUID revision) {
        RevisionView view = revisions.read(revision);
        return new ListingInput(requests.read(view.requestId()), view, samples.sources(view.requestId()));
    }

    /** Leaves the listing in the queue. */
    public void enqueue(UUID revision) {
        queue.enqueueListing(revision);
    }

    /** The list of this input; empty while it is not made. */
    public Optional<EventList> find(ListingInput input) {
        List<?> rows = em.createNativeQuery(
                        "SELECT events, cut, problem FROM event_lists WHERE revision_id = :revision AND input_key = :key")
                .setParameter("revision", input.revision().id())
                .setParameter("key", input.key())
                .getResultList();
        return rows.stream().findFirst().map(row -> list(input.revision().id(), (Object[]) row));
    }

    private EventList list(UUID revision, Object[] row) {
        List<?> facets = em.createNativeQuery(
                        """
                        SELECT kind, name, events, type, cast(examples AS text) FROM event_facets
                        WHERE revision_id = :revision ORDER BY number
                        """)
                .setParameter("revision", revision)
                .getResultList();
        return new EventList(
                ((Number) row[0]).intValue(),
                (Boolean) row[1],
                (String) row[2],
                facets.stream().map(facet -> facet((Object[]) facet)).toList());
    }

    private static EventList.Facet facet(Object[] row) {
        return new EventList.Facet(
                EventIndex.Kind.valueOf((String) row[0]),
                (String) row[1],
                ((Number) row[2]).intValue(),
                (String) row[3],
                Examples.read((String) row[4]));
    }

    /** The places, from 0, of the events of a list that meet a filter. */
    public BitSet matching(UUID revision, int events, EventFilter filter) {
        BitSet found = new BitSet(events);
        found.set(0, events);
        for (EventFilter.Condition condition : filter.conditions()) {
            BitSet having = having(revision, condition);
            if (condition.has()) {
                found.and(having);
            } else {
                found.andNot(having);
            }
        }
        return found;
    }

    private BitSet having(UUID revision, EventFilter.Condition condition) {
        List<?> bits = em.createNativeQuery(
                        """
                        SELECT having_it FROM event_facets
                        WHERE revision_id = :revision AND kind = :kind AND (name = :name OR :name = '')
                        """)
                .setParameter("revision", revision)
                .setParameter("kind", condition.kind().name())
                .setParameter("name", condition.name())
                .getResultList();
        BitSet any = new BitSet();
        bits.forEach(one -> any.or(BitSet.valueOf((byte[]) one)));
        return any;
    }

    /** Blocks of a list by their numbers. */
    public SortedMap<Integer, byte[]> blocks(UUID revision, List<Integer> numbers) {
        SortedMap<Integer, byte[]> blocks = new TreeMap<>();
        List<?> rows = em.createNativeQuery(
                        "SELECT number, content FROM event_blocks WHERE revision_id = :revision AND number IN (:numbers)")
                .setParameter("revision", revision)
                .setParameter("numbers", numbers)
                .getResultList();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            blocks.put(((Number) cells[0]).intValue(), (byte[]) cells[1]);
        }
        return blocks;
    }

    /** Keeps a list instead of the one of before. */
    public void keep(ListingInput input, EventIndex index, List<byte[]> blocks) {
        UUID revision = input.revision().id();
        begin(input, (int) index.events(), index.cut(), "");
        for (int number = 0; number < blocks.size(); number++) {
            em.createNativeQuery(
                            "INSERT INTO event_blocks (revision_id, number, content) VALUES (:revision, :number, :content)")
                    .setParameter("revision", revision)
                    .setParameter("number", number)
                    .setParameter("content", blocks.get(number))
                    .executeUpdate();
        }
        int number = 0;
        for (EventIndex.Facet facet : index.facets()) {
            em.createNativeQuery(
                            """
                            INSERT INTO event_facets (revision_id, number, kind, name, events, type, examples, having_it)
                            VALUES (:revision, :number, :kind, :name, :events, :type, cast(:examples AS jsonb), :having)
                            """)
                    .setParameter("revision", revision)
                    .setParameter("number", number++)
                    .setParameter("kind", facet.kind().name())
                    .setParameter("name", Storable.text(facet.name()))
                    .setParameter("events", (int) facet.events())
                    .setParameter("type", facet.type())
                    .setParameter("examples", Storable.json(new Examples(facet.examples()).json()))
                    .setParameter("having", facet.having())
                    .executeUpdate();
        }
    }

    /** Keeps why there is no list. */
    public void keep(ListingInput input, String problem) {
        begin(input, 0, false, Storable.text(problem));
    }

    private void begin(ListingInput input, int events, boolean cut, String problem) {
        UUID revision = input.revision().id();
        em.createNativeQuery("DELETE FROM event_lists WHERE revision_id = :revision")
                .setParameter("revision", revision)
                .executeUpdate();
        em.createNativeQuery(
                        """
                        INSERT INTO event_lists (revision_id, request_id, input_key, events, cut, problem)
                        VALUES (:revision, :request, :key, :events, :cut, :problem)
                        """)
                .setParameter("revision", revision)
                .setParameter("request", input.request().id())
                .setParameter("key", input.key())
                .setParameter("events", events)
                .setParameter("cut", cut)
                .setParameter(
                        "problem",
                        problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM))
                .executeUpdate();
    }
}
