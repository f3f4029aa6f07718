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

    private static final Predicate<String> FOLDER =
            Pattern.compile("(?:/[A-Za-z0-9 ._/-]{0,500})?").asMatchPredicate();

    private static final Predicate<String> SANDBOX =
            Pattern.compile("builtin|docker|kubernetes").asMatchPredicate();

    private static final Predicate<String> IMAGE =
            Pattern.compile("[A-Za-z0-9._:/@-]{0,255}").asMatchPredicate();

    private static final Predicate<String> NAMESPACE =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?").asMatchPredicate();

    private static final String VALIDATION = "validation";
    private static final Predicate<String> WEB_ADDRESS = Pattern.compile(
                    "(?:https?://[A-Za-z0-9.\\[\\]:-]{1,255}(?:/[A-Za-z0-9._~/-]{0,500})?)?")
            .asMatchPredicate();
    private static final Predicate<String> NETWORK =
            Pattern.compile("[0-9A-Fa-f.:]{2,45}/\\d{1,3}").asMatchPredicate();
    private static final int HIGHEST_PRICE = 1_000_000;

    // language model

    public static final Key<String> OLLAMA_HOST = key(
            "OLLAMA_HOST",
            Kind.text("a host name or address, or empty", HOST),
            "",
            "Host of the Ollama language model server; empty means that no model is asked",
            "advice");

    public static final Key<Integer> OLLAMA_PORT = key(
            "OLLAMA_PORT", Kind.integer(1, LAST_PORT), "11434", "Port of the Ollama language model server", "advice");

    public static final Key<String> OLLAMA_MODEL = key(
            "OLLAMA_MODEL",
            Kind.text(LONGEST_NAME),
            "",
            "Name of the model that the Ollama server is asked for; empty means that it is not asked",
            "advice");

    public static final Key<String> OPENAI_BASE_URL = key(
            "OPENAI_BASE_URL",
            Kind.text("an http or https address such as https://llm.example.org/v1, or empty", WEB_ADDRESS),
            "",
            "Address of an OpenAI-compatible language model server, used when there is no Ollama server",
            "advice");

    public static final Key<String> OPENAI_API_KEY =
            secret("OPENAI_API_KEY", Kind.text(LONGEST_SECRET), "API key of the OpenAI-compatible server", "advice");

    public static final Key<String> OPENAI_MODEL = key(
            "OPENAI_MODEL", Kind.text(LONGEST_NAME), "", "Name of the model that this server is asked for", "advice");

    public static final Key<Integer> MODEL_TIMEOUT_SECONDS = key(
            "MODEL_TIMEOUT_SECONDS",
            Kind.integer(1, 600),
            "60",
            "How long one question to the language model may take, in seconds",
            "advice");

    public static final Key<List<String>> MODEL_UNREDACTED_HOSTS = key(
            "MODEL_UNREDACTED_HOSTS",
            Kind.texts("host names or addresses", HOST),
            "[]",
            "Hosts of language models that get samples as they are, as a JSON list; all others get placeholders for values",
            "advice");

    public static final Key<Integer> MODEL_PRICE_IN = key(
            "MODEL_PRICE_IN",
            Kind.integer(0, HIGHEST_PRICE),
            "0",
            "Price of a million tokens that the language model reads, in cents; 0 when none is known",
            "advice");

    public static final Key<Integer> MODEL_PRICE_OUT = key(
            "MODEL_PRICE_OUT",
            Kind.integer(0, HIGHEST_PRICE),
            "0",
            "Price of a million tokens that the language model writes, in cents; 0 when none is known",
            "advice");

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
    public static final Key<List<String>> DENIED_WEB_DOMAINS = key(
            "DENIED_WEB_DOMAINS",
            Kind.texts("domain names such as docs.example.org or *.example.org", DOMAIN),
            "[]",
            "Domains that outgoing web requests never reach, whatever else allows them, as a JSON list",
            "outgoing calls");

    public static final Key<List<String>> ALLOWED_PRIVATE_NETWORKS = key(
            "ALLOWED_PRIVATE_NETWORKS",
            Kind.texts("networks such as 10.1.0.0/16 or fd00::/8", NETWORK),
            "[]",
            "Private networks in which allowed domains may be, as a JSON list",
            "outgoing calls");

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

    public static final Key<String> TABLES_FOLDER = key(
            "TABLES_FOLDER",
            Kind.text("the absolute path of a folder, or empty", FOLDER),
            "",
            "Folder, on every node, with the organisation's own tables of layouts, names and words, which count before"
                    + " those that ship; empty means that there are none",
            "work");

    public static final Key<Integer> LONGEST_OUTAGE_HOURS = key(
            "LONGEST_OUTAGE_HOURS",
            Kind.integer(1, 720),
            "24",
            "How long work waits for the object storage or the database when they are away, in hours",
            "work");

    public static final Key<SandboxKind> VALIDATION_SANDBOX = key(
            "VALIDATION_SANDBOX",
            Kind.choice(SandboxKind.class),
            "builtin",
            "What add-ons are validated in: the built-in engine, or a Splunk in a container or a pod",
            VALIDATION);

    public static final Key<List<String>> VALIDATION_SANDBOXES = key(
            "VALIDATION_SANDBOXES",
            Kind.texts("builtin, docker or kubernetes", SANDBOX),
            "[\"builtin\"]",
            "Sandboxes that a validation may name besides VALIDATION_SANDBOX, as a JSON list",
            VALIDATION);

    public static final Key<Integer> VALIDATION_MIN_WHOLE_PERCENT = key(
            "VALIDATION_MIN_WHOLE_PERCENT",
            Kind.integer(0, 100),
            "100",
            "Least percentage of events that are neither cut nor several events in one",
            VALIDATION);

    public static final Key<Integer> VALIDATION_MIN_TIMED_PERCENT = key(
            "VALIDATION_MIN_TIMED_PERCENT",
            Kind.integer(0, 100),
            "99",
            "Least percentage of events whose time is read, among those that show one",
            VALIDATION);

    public static final Key<Integer> VALIDATION_MIN_FIELDS_PERCENT = key(
            "VALIDATION_MIN_FIELDS_PERCENT",
            Kind.integer(0, 100),
            "70",
            "Least percentage of events of whose text a field holds a part",
            VALIDATION);

    public static final Key<Boolean> VALIDATION_FAIL_ON_ERRORS = key(
            "VALIDATION_FAIL_ON_ERRORS",
            Kind.flag(),
            "true",
            "Whether a finding of severity ERROR fails a validation",
            VALIDATION);

    public static final Key<Boolean> VALIDATION_FAIL_ON_UNMAPPED_CIM = key(
            "VALIDATION_FAIL_ON_UNMAPPED_CIM",
            Kind.flag(),
            "true",
            "Whether a recommended CIM field that is missing although the log has it fails a validation",
            VALIDATION);

    public static final Key<Boolean> VALIDATION_FAIL_WITHOUT_MODEL = key(
            "VALIDATION_FAIL_WITHOUT_MODEL",
            Kind.flag(),
            "false",
            "Whether a validation fails when CIM is wanted and no event belongs to a data model",
            VALIDATION);

    public static final Key<Integer> VALIDATION_APPINSPECT_SECONDS = key(
            "VALIDATION_APPINSPECT_SECONDS",
            Kind.integer(0, 1_800),
            "0",
            "How long Splunk's AppInspect may take for an add-on, in seconds; 0 means that it is not asked",
            VALIDATION);

    public static final Key<String> VALIDATION_SPLUNK_IMAGE = key(
            "VALIDATION_SPLUNK_IMAGE",
            Kind.text("the name or digest of a container image, or empty", IMAGE),
            "",
            "Image of the Splunk that sandboxes start, by name or digest, for example splunk/splunk:9.4",
            VALIDATION);

    public static final Key<String> VALIDATION_SPLUNK_TERMS = key(
            "VALIDATION_SPLUNK_TERMS",
            Kind.text(LONGEST_NAME),
            "",
            "What accepts Splunk's general terms, as its image wants it in SPLUNK_GENERAL_TERMS; empty means not accepted",
            VALIDATION);

    public static final Key<Integer> VALIDATION_SPLUNK_MEMORY_MB = key(
            "VALIDATION_SPLUNK_MEMORY_MB",
            Kind.integer(128, 65_536),
            "3072",
            "Memory of a sandbox's Splunk, in megabytes",
            VALIDATION);

    public static final Key<Integer> VALIDATION_SPLUNK_CPUS =
            key("VALIDATION_SPLUNK_CPUS", Kind.integer(1, 64), "2", "Processors of a sandbox's Splunk", VALIDATION);

    public static final Key<Integer> VALIDATION_SPLUNK_START_SECONDS = key(
            "VALIDATION_SPLUNK_START_SECONDS",
            Kind.integer(1, 3_600),
            "600",
            "How long a sandbox's Splunk may take to be ready, in seconds",
            VALIDATION);

    public static final Key<Integer> VALIDATION_SPLUNK_SEARCH_SECONDS = key(
            "VALIDATION_SPLUNK_SEARCH_SECONDS",
            Kind.integer(1, 3_600),
            "300",
            "How long a sandbox's Splunk may take to index the samples, and for each search, in seconds",
            VALIDATION);

    public static final Key<String> VALIDATION_KUBERNETES_NAMESPACE = key(
            "VALIDATION_KUBERNETES_NAMESPACE",
            Kind.text("the name of a namespace", NAMESPACE),
            "ta-foundry-sandboxes",
            "Namespace in which sandboxes are started",
            VALIDATION);

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
