package org.tafoundry.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Every setting of the system. To add one, add a constant here and read it with {@link Settings#value(Key)}; that is all:
 * REST, check on write, environment override, default and documentation follow from the declaration. A test refuses a
 * setting that nothing reads.
 */
public final class Keys {
    private static final List<Key<?>> DECLARED = new ArrayList<>();

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_SECRET = 4_000;
    private static final int LAST_PORT = 65_535;

    private static final Predicate<String> HOST =
            Pattern.compile("[A-Za-z0-9._:/\\[\\]-]{0,255}").asMatchPredicate();
    private static final Predicate<String> DOMAIN =
            Pattern.compile("(?:\\*\\.)?[A-Za-z0-9][A-Za-z0-9.-]{0,251}").asMatchPredicate();

    // language model

    public static final Key<String> OLLAMA_HOST = key(
            "OLLAMA_HOST",
            Kind.text("a host name or address, or empty", HOST),
            "",
            "Host of the Ollama language model server; empty means that no model is asked",
            "advice");

    public static final Key<Integer> OLLAMA_PORT = key(
            "OLLAMA_PORT", Kind.integer(1, LAST_PORT), "11434", "Port of the Ollama language model server", "advice");

    // knowledge base

    public static final Key<String> PINECONE_API_KEY = secret(
            "PINECONE_API_KEY",
            Kind.text(LONGEST_SECRET),
            "API key of the Pinecone vector database; empty means that the built-in index is used",
            "knowledge");

    public static final Key<String> PINECONE_ENV = key(
            "PINECONE_ENV",
            Kind.text(LONGEST_NAME),
            "",
            "Environment or host of the Pinecone vector database",
            "knowledge");

    // outgoing calls

    public static final Key<List<String>> ALLOWED_WEB_DOMAINS = key(
            "ALLOWED_WEB_DOMAINS",
            Kind.texts("domain names such as docs.example.org or *.example.org", DOMAIN),
            "[]",
            "Domains that outgoing web requests may reach, as a JSON list",
            "outgoing calls");

    // approval

    public static final Key<Boolean> APPROVE_OWN_REQUESTS = key(
            "APPROVE_OWN_REQUESTS",
            Kind.flag(),
            "false",
            "Whether an approver may approve a request of their own",
            "approval");

    // calls

    public static final Key<Integer> API_CALLS_PER_MINUTE = key(
            "API_CALLS_PER_MINUTE",
            Kind.integer(10, 1_000_000),
            "1200",
            "How many calls of the REST API a user, or an address that is not logged in, may make within a minute on"
                    + " each server",
            "REST API");

    // retention

    public static final Key<Boolean> SAMPLE_RETENTION_ENABLED = key(
            "SAMPLE_RETENTION_ENABLED",
            Kind.flag(),
            "false",
            "Whether log samples are kept until their retention date; otherwise they go when their request is"
                    + " completed",
            "retention");

    public static final Key<Integer> RETENTION_DAYS = key(
            "RETENTION_DAYS",
            Kind.integer(1, 36_500),
            "90",
            "How many days after its upload the retention date of a log sample is",
            "retention");

    public static final Key<Timetable> RETENTION_SCHEDULE = key(
            "RETENTION_SCHEDULE",
            Kind.timetable(),
            "02:30",
            "When samples whose time is over are removed",
            "retention");

    // maintenance

    public static final Key<Timetable> RECONCILE_SCHEDULE = key(
            "RECONCILE_SCHEDULE",
            Kind.timetable(),
            "03:30",
            "When the bucket is compared with the tables",
            "maintenance");

    public static final Key<Timetable> HOUSEKEEPING_SCHEDULE = key(
            "HOUSEKEEPING_SCHEDULE",
            Kind.timetable(),
            "04:30",
            "When rows are deleted that nobody needs any more",
            "maintenance");

    public static final Key<Integer> HISTORY_DAYS = key(
            "HISTORY_DAYS",
            Kind.integer(1, 3_650),
            "30",
            "How many days the records of batch jobs and of maintenance runs are kept",
            "maintenance");

    // validation

    public static final Key<Integer> MAX_PARALLEL_VALIDATIONS = key(
            "MAX_PARALLEL_VALIDATIONS",
            Kind.integer(1, 64),
            "2",
            "How many validations may run at the same time in the whole cluster",
            "validation");

    // work

    public static final Key<Integer> WORKERS_PER_NODE = key(
            "WORKERS_PER_NODE",
            Kind.integer(1, 32),
            "3",
            "How many jobs a node works on at the same time, read when it starts; nobody's jobs hold all of them",
            "work");

    public static final Key<Integer> JOB_SECONDS = key(
            "JOB_SECONDS",
            Kind.integer(5, 86_400),
            "900",
            "How long a generation, a validation or an analysis may take, in seconds",
            "work");

    public static final Key<Integer> JOB_MEMORY_MB = key(
            "JOB_MEMORY_MB",
            Kind.integer(64, 65_536),
            "512",
            "How much memory a generation, a validation or an analysis may use, in megabytes of heap",
            "work");

    public static final Key<Integer> LONGEST_OUTAGE_HOURS = key(
            "LONGEST_OUTAGE_HOURS",
            Kind.integer(1, 720),
            "24",
            "How long work waits for the object storage or the database when they are away, in hours",
            "work");

    private Keys() {}

    /** Every setting, as declared. */
    public static List<Key<?>> all() {
        return Collections.unmodifiableList(DECLARED);
    }

    static Optional<Key<?>> named(String name) {
        return DECLARED.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    private static <T> Key<T> key(String name, Kind<T> kind, String standard, String description, String reader) {
        return declared(new Key<>(name, kind, standard, false, description, reader));
    }

    /** A setting whose value is sealed and never shown; it is empty as long as nobody gives one. */
    private static <T> Key<T> secret(String name, Kind<T> kind, String description, String reader) {
        return declared(new Key<>(name, kind, "", true, description, reader));
    }

    private static <T> Key<T> declared(Key<T> key) {
        DECLARED.add(key);
        return key;
    }
}
