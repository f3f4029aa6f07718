package org.tafoundry.settings;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Settings of approvals and of the work that follows them. */
public final class WorkKeys {
    private static final Declarations DECLARED = new Declarations();

    private static final Predicate<String> FOLDER =
            Pattern.compile("(?:/[A-Za-z0-9 ._/-]{0,500})?").asMatchPredicate();

    public static final Key<Boolean> APPROVE_OWN_REQUESTS = DECLARED.key(
            "APPROVE_OWN_REQUESTS",
            Kind.flag(),
            "false",
            "Whether an approver may approve a request of their own",
            "approval");

    public static final Key<Integer> MAX_PARALLEL_VALIDATIONS = DECLARED.key(
            "MAX_PARALLEL_VALIDATIONS",
            Kind.integer(1, 64),
            "2",
            "How many validations may run at the same time in the whole cluster",
            "validation");

    public static final Key<Integer> WORKERS_PER_NODE = DECLARED.key(
            "WORKERS_PER_NODE",
            Kind.integer(1, 32),
            "3",
            "How many jobs a node works on at the same time, read when it starts; nobody's jobs hold all of them",
            "work");

    public static final Key<Integer> JOB_SECONDS = DECLARED.key(
            "JOB_SECONDS",
            Kind.integer(5, 86_400),
            "900",
            "How long a generation, a validation or an analysis may take, in seconds",
            "work");

    public static final Key<Integer> JOB_MEMORY_MB = DECLARED.key(
            "JOB_MEMORY_MB",
            Kind.integer(64, 65_536),
            "512",
            "How much memory a generation, a validation or an analysis may use, in megabytes of heap",
            "work");

    public static final Key<String> TABLES_FOLDER = DECLARED.key(
            "TABLES_FOLDER",
            Kind.text("the absolute path of a folder, or empty", FOLDER),
            "",
            "Folder, on every node, with the organisation's own tables of layouts, names and words, which count before"
                    + " those that ship; empty means that there are none",
            "work");

    public static final Key<Integer> LONGEST_OUTAGE_HOURS = DECLARED.key(
            "LONGEST_OUTAGE_HOURS",
            Kind.integer(1, 720),
            "24",
            "How long work waits for the object storage, the database or what runs a sandbox when they are away, in hours",
            "work");

    private WorkKeys() {}

    /** All of them, as declared. */
    static List<Key<?>> all() {
        return DECLARED.all();
    }
}
