package org.tafoundry.work.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.tafoundry.schema.SchemaMigration;
import org.tafoundry.testing.TestPostgres;
import org.tafoundry.work.JobRunner;
import org.tafoundry.work.OutageException;

/** Documents that wait for a vector store, in a real queue: they are indexed by themselves when it is back, or given up at last. */
class IndexingOutageTest {
    private static final String USER = "postgres";
    private static final UUID BACK_SOON = UUID.randomUUID();
    private static final UUID AWAY = UUID.randomUUID();

    private final List<UUID> tried = new CopyOnWriteArrayList<>();
    private final List<String> ended = new CopyOnWriteArrayList<>();

    @Test
    void aDocumentWaitsForTheStoreAndIsTriedAgainByItself() throws InterruptedException {
        String url = TestPostgres.newDatabase();
        SchemaMigration.apply(url, USER, USER);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(USER);
        source.setPassword(USER);
        IndexingTask task = new IndexingTask(
                new Store(),
                (job, subject, cause, reason) -> ended.add(cause + " " + subject + " " + reason),
                () -> false,
                3,
                System::nanoTime,
                () -> Duration.ofSeconds(1));
        Scheduler scheduler = Scheduler.create(source, List.of(task.task()))
                .threads(2)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        scheduler.start();
        try {
            scheduler.schedule(TaskNames.INDEX.instance(BACK_SOON.toString()).scheduledTo(Instant.now()));
            scheduler.schedule(TaskNames.INDEX.instance(AWAY.toString()).scheduledTo(Instant.now()));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (ended.size() < 2 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } finally {
            scheduler.stop();
        }
        assertThat(ended)
                .containsExactlyInAnyOrder(
                        "indexed " + BACK_SOON, "OUTAGE_TOO_LONG " + AWAY + " Pinecone does not answer");
        assertThat(tried).filteredOn(BACK_SOON::equals).hasSize(2);
        assertThat(tried).filteredOn(AWAY::equals).hasSize(2);
    }

    /** A store that is away for one document's first attempt, and for all of the other's. */
    private final class Store implements JobRunner {
        @Override
        public void run(Job job, UUID subject) {
            boolean first = !tried.contains(subject);
            tried.add(subject);
            if (first || subject.equals(AWAY)) {
                throw new OutageException("Pinecone does not answer");
            }
            ended.add("indexed " + subject);
        }

        @Override
        public boolean works() {
            return true;
        }
    }
}
