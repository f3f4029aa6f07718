package org.tafoundry.work.scheduler;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tafoundry.work.NoticeEvent;
import org.tafoundry.work.NoticeRunner;
import org.tafoundry.work.NoticeRunner.Happening;

/** Notices in the queue: some node finds out who wants to know, and some node delivers to each of them. */
final class NoticeTasks {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int LONGER_UP_TO = 360;
    private static final int PARTS = 4;

    private final NoticeRunner notices;

    NoticeTasks(NoticeRunner notices) {
        this.notices = notices;
    }

    List<Task<?>> all() {
        return List.of(announcement(), delivery());
    }

    /** What happened as the data of a queue entry. */
    static String written(Happening happening) {
        return happening.request() + "\n" + happening.event() + "\n" + happening.at() + "\n" + happening.detail();
    }

    private static Happening read(String data) {
        String[] parts = data.split("\n", PARTS);
        return new Happening(
                UUID.fromString(parts[0]), NoticeEvent.valueOf(parts[1]), Instant.parse(parts[2]), parts[3]);
    }

    private Task<String> announcement() {
        return Tasks.oneTime(TaskNames.ANNOUNCE)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(PAUSE)))
                .execute((instance, context) ->
                        notices.announce(UUID.fromString(instance.getId()), read(instance.getData())));
    }

    /** What went wrong with a delivery is known to the runner; a failure here is one of the database. */
    private Task<Void> delivery() {
        return Tasks.custom(TaskNames.DELIVER)
                .onFailure((complete, operations) -> {
                    int before = complete.getExecution().consecutiveFailures;
                    Duration pause = PAUSE.multipliedBy(Math.min(LONGER_UP_TO, before + 1L));
                    operations.reschedule(complete, complete.getTimeDone().plus(pause));
                })
                .onDeadExecutionRevive()
                .execute((instance, context) -> notices.deliver(UUID.fromString(instance.getId()))
                        .<CompletionHandler<Void>>map(pause -> (complete, operations) ->
                                operations.reschedule(complete, Instant.now().plus(pause)))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }
}
