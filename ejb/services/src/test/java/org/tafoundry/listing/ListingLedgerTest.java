package org.tafoundry.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.foundry.EventIndex;
import org.tafoundry.foundry.EventIndex.Facet;
import org.tafoundry.foundry.EventIndex.Kind;
import org.tafoundry.listing.EventFilter.Condition;
import org.tafoundry.request.Failure;
import org.tafoundry.request.Interview;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.request.RequestView;
import org.tafoundry.revision.ConfigSummary;
import org.tafoundry.revision.RevisionOrigin;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.revision.Verdict;
import org.tafoundry.sample.SampleSource;
import org.tafoundry.testing.TestPersistence;
import org.tafoundry.testing.TestRows;

class ListingLedgerTest {
    private static final int EVENTS = 1_000;

    private static TestPersistence database;
    private static Caller rita;

    private ListingInput input;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        rita = database.caller("rita", RoleName.REQUESTOR);
    }

    @BeforeEach
    void aRevision() {
        UUID request = TestRows.request(database, rita, "COMPLETED");
        UUID revision = database.inTransaction(em -> TestRows.revision(em, request, 1));
        input = input(request, revision, "abc", "UTC");
    }

    @Test
    void aListIsOfItsInputOnly() {
        assertThat(find(input)).isEmpty();
        keep();
        assertThat(find(input)).hasValueSatisfying(list -> {
            assertThat(list.events()).isEqualTo(EVENTS);
            assertThat(list.cut()).isTrue();
            assertThat(list.problem()).isEmpty();
            assertThat(list.of(Kind.FIELD))
                    .containsExactly(
                            new EventList.Facet(Kind.FIELD, "user", 500, "word", List.of("a\ufffdb", "\"c\"")));
        });
        UUID request = input.request().id();
        UUID revision = input.revision().id();
        assertThat(find(input(request, revision, "other", "UTC"))).isEmpty();
        assertThat(find(input(request, revision, "abc", "Europe/Berlin"))).isEmpty();
    }

    @Test
    void eventsAreFoundByWhatTheyHaveAndLack() {
        keep();
        assertThat(matching().cardinality()).isEqualTo(EVENTS);
        assertThat(matching(new Condition(Kind.FIELD, "user", true)))
                .isEqualTo(bits(IntStream.range(0, EVENTS).filter(i -> i % 2 == 0)));
        assertThat(matching(new Condition(Kind.FIELD, "user", false), new Condition(Kind.SHAPE, "late", true)))
                .isEqualTo(bits(IntStream.range(900, EVENTS).filter(i -> i % 2 == 1)));
        assertThat(matching(new Condition(Kind.FIELD, "nobody", true))).isEqualTo(new BitSet());
        assertThat(matching(new Condition(Kind.FIELD, "nobody", false)).cardinality())
                .isEqualTo(EVENTS);
        assertThat(matching(new Condition(Kind.SHAPE, "", true)).cardinality()).isEqualTo(100);
    }

    @Test
    void aNewListTakesThePlaceOfTheOneBefore() {
        keep();
        keep();
        assertThat(blocks(1, 0, 7).keySet()).containsExactly(0, 1);
        assertThat(new String(blocks(1).get(1), StandardCharsets.UTF_8)).isEqualTo("second");
        database.doInTransaction(em -> new ListingLedger(em, null, null, null, null).keep(input, "It took too long."));
        assertThat(find(input))
                .hasValueSatisfying(list -> assertThat(list.problem()).isEqualTo("It took too long."));
        assertThat(blocks(0, 1)).isEmpty();
    }

    private void keep() {
        EventIndex index = new EventIndex(
                EVENTS,
                true,
                List.of(
                        facet(
                                Kind.FIELD,
                                "user",
                                "word",
                                bits(IntStream.range(0, EVENTS).filter(i -> i % 2 == 0))),
                        facet(Kind.SHAPE, "late", "", bits(IntStream.range(900, EVENTS)))));
        database.doInTransaction(em -> new ListingLedger(em, null, null, null, null)
                .keep(input, index, List.of(bytes("first"), bytes("second"))));
    }

    private Optional<EventList> find(ListingInput wanted) {
        return database.inTransaction(em -> new ListingLedger(em, null, null, null, null).find(wanted));
    }

    private BitSet matching(Condition... conditions) {
        return database.inTransaction(em -> new ListingLedger(em, null, null, null, null)
                .matching(input.revision().id(), EVENTS, new EventFilter(List.of(conditions))));
    }

    private SortedMap<Integer, byte[]> blocks(Integer... numbers) {
        return database.inTransaction(em -> new ListingLedger(em, null, null, null, null)
                .blocks(input.revision().id(), List.of(numbers)));
    }

    private static Facet facet(Kind kind, String name, String type, BitSet having) {
        List<String> examples = kind == Kind.FIELD ? List.of("a\0b", "\"c\"") : List.of();
        return new Facet(kind, name, having.cardinality(), type, examples, having.toByteArray());
    }

    private static BitSet bits(IntStream places) {
        BitSet bits = new BitSet();
        places.forEach(bits::set);
        return bits;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ListingInput input(UUID request, UUID revision, String checksum, String zone) {
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        RequestView view = new RequestView(
                request,
                UUID.randomUUID(),
                RequestStatus.COMPLETED,
                "fixture",
                "",
                true,
                Interview.EMPTY.in(zone),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Failure.NONE,
                Optional.empty(),
                now,
                now);
        RevisionView addOn = new RevisionView(
                revision,
                request,
                1,
                RevisionOrigin.AUTO,
                Optional.empty(),
                7,
                checksum,
                "key",
                ConfigSummary.NONE,
                Verdict.NONE,
                false,
                now);
        return new ListingInput(view, addOn, List.of(new SampleSource(UUID.randomUUID(), "a.log", "key", "def")));
    }
}
