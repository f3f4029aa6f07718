package org.tafoundry.work.scheduler;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

/** The kinds of work in the queue, as both the side that leaves work and the side that does it know them. */
final class TaskNames {
    static final TaskDescriptor<Void> GENERATE = TaskDescriptor.of("generate-ta");
    static final TaskDescriptor<Void> VALIDATE = TaskDescriptor.of("validate-ta");
    static final TaskDescriptor<Void> ANALYZE = TaskDescriptor.of("analyze-samples");
    static final TaskDescriptor<Void> LIST_EVENTS = TaskDescriptor.of("list-events");
    static final TaskDescriptor<Void> INDEX = TaskDescriptor.of("index-knowledge");
    static final TaskDescriptor<String> DELETE_OBJECT = TaskDescriptor.of("delete-object", String.class);

    static final TaskDescriptor<Void> MAINTENANCE = TaskDescriptor.of("maintenance");

    static final TaskDescriptor<String> ANNOUNCE = TaskDescriptor.of("announce-notice", String.class);
    static final TaskDescriptor<Void> DELIVER = TaskDescriptor.of("deliver-notice");

    private TaskNames() {}
}
