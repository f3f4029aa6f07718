package org.tafoundry.settings;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Settings of validations: where they run, and what an add-on has to reach. */
public final class ValidationKeys {
    private static final Declarations DECLARED = new Declarations();

    private static final int LONGEST_NAME = 255;
    private static final Predicate<String> SANDBOX =
            Pattern.compile("builtin|docker|kubernetes").asMatchPredicate();
    private static final Predicate<String> IMAGE =
            Pattern.compile("[A-Za-z0-9._:/@-]{0,255}").asMatchPredicate();
    private static final Predicate<String> NAMESPACE =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?").asMatchPredicate();
    private static final String VALIDATION = "validation";

    public static final Key<SandboxKind> VALIDATION_SANDBOX = DECLARED.key(
            "VALIDATION_SANDBOX",
            Kind.choice(SandboxKind.class),
            "builtin",
            "What add-ons are validated in: the built-in engine, or a Splunk in a container or a pod",
            VALIDATION);

    public static final Key<List<String>> VALIDATION_SANDBOXES = DECLARED.key(
            "VALIDATION_SANDBOXES",
            Kind.texts("builtin, docker or kubernetes", SANDBOX),
            "[\"builtin\"]",
            "Sandboxes that a validation may name besides VALIDATION_SANDBOX, as a JSON list",
            VALIDATION);

    public static final Key<Integer> VALIDATION_MIN_WHOLE_PERCENT = DECLARED.key(
            "VALIDATION_MIN_WHOLE_PERCENT",
            Kind.integer(0, 100),
            "100",
            "Least percentage of events that are neither cut nor several events in one",
            VALIDATION);

    public static final Key<Integer> VALIDATION_MIN_TIMED_PERCENT = DECLARED.key(
            "VALIDATION_MIN_TIMED_PERCENT",
            Kind.integer(0, 100),
            "99",
            "Least percentage of events whose time is read, among those that show one",
            VALIDATION);

    public static final Key<Integer> VALIDATION_MIN_FIELDS_PERCENT = DECLARED.key(
            "VALIDATION_MIN_FIELDS_PERCENT",
            Kind.integer(0, 100),
            "70",
            "Least percentage of events of whose text a field holds a part",
            VALIDATION);

    public static final Key<Boolean> VALIDATION_FAIL_ON_ERRORS = DECLARED.key(
            "VALIDATION_FAIL_ON_ERRORS",
            Kind.flag(),
            "true",
            "Whether a finding of severity ERROR fails a validation",
            VALIDATION);

    public static final Key<Boolean> VALIDATION_FAIL_ON_UNMAPPED_CIM = DECLARED.key(
            "VALIDATION_FAIL_ON_UNMAPPED_CIM",
            Kind.flag(),
            "true",
            "Whether a recommended CIM field that is missing although the log has it fails a validation",
            VALIDATION);

    public static final Key<Boolean> VALIDATION_FAIL_WITHOUT_MODEL = DECLARED.key(
            "VALIDATION_FAIL_WITHOUT_MODEL",
            Kind.flag(),
            "false",
            "Whether a validation fails when CIM is wanted and no event belongs to a data model",
            VALIDATION);

    public static final Key<Integer> VALIDATION_APPINSPECT_SECONDS = DECLARED.key(
            "VALIDATION_APPINSPECT_SECONDS",
            Kind.integer(0, 1_800),
            "0",
            "How long Splunk's AppInspect may take for an add-on, in seconds; 0 means that it is not asked",
            VALIDATION);

    public static final Key<String> VALIDATION_SPLUNK_IMAGE = DECLARED.key(
            "VALIDATION_SPLUNK_IMAGE",
            Kind.text("the name or digest of a container image, or empty", IMAGE),
            "",
            "Image of the Splunk that sandboxes start, by name or digest, for example splunk/splunk:9.4",
            VALIDATION);

    public static final Key<String> VALIDATION_SPLUNK_TERMS = DECLARED.key(
            "VALIDATION_SPLUNK_TERMS",
            Kind.text(LONGEST_NAME),
            "",
            "What accepts Splunk's general terms, as its image wants it in SPLUNK_GENERAL_TERMS; empty means not accepted",
            VALIDATION);

    public static final Key<Integer> VALIDATION_SPLUNK_MEMORY_MB = DECLARED.key(
            "VALIDATION_SPLUNK_MEMORY_MB",
            Kind.integer(128, 65_536),
            "3072",
            "Memory of a sandbox's Splunk, in megabytes",
            VALIDATION);

    public static final Key<Integer> VALIDATION_SPLUNK_CPUS = DECLARED.key(
            "VALIDATION_SPLUNK_CPUS", Kind.integer(1, 64), "2", "Processors of a sandbox's Splunk", VALIDATION);

    public static final Key<Integer> VALIDATION_SPLUNK_START_SECONDS = DECLARED.key(
            "VALIDATION_SPLUNK_START_SECONDS",
            Kind.integer(1, 3_600),
            "600",
            "How long a sandbox's Splunk may take to be ready, in seconds",
            VALIDATION);

    public static final Key<Integer> VALIDATION_SPLUNK_SEARCH_SECONDS = DECLARED.key(
            "VALIDATION_SPLUNK_SEARCH_SECONDS",
            Kind.integer(1, 3_600),
            "300",
            "How long a sandbox's Splunk may take to index the samples, and for each search, in seconds",
            VALIDATION);

    public static final Key<String> VALIDATION_KUBERNETES_NAMESPACE = DECLARED.key(
            "VALIDATION_KUBERNETES_NAMESPACE",
            Kind.text("the name of a namespace", NAMESPACE),
            "ta-foundry-sandboxes",
            "Namespace in which sandboxes are started",
            VALIDATION);

    private ValidationKeys() {}

    /** All of them, as declared. */
    static List<Key<?>> all() {
        return DECLARED.all();
    }
}
