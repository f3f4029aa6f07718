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

    private static final Predicate<String> WEB_ROOT =
            Pattern.compile("(?:https?://[A-Za-z0-9.\\[\\]:-]{1,255})?").asMatchPredicate();
    private static final Predicate<String> MAIL_ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,253}").asMatchPredicate();

    private static final String VALIDATION = "validation";
    private static final String NOTIFICATIONS = "notifications";
    private static final String LOGIN = "logging in";
    private static final String A_WEB_ADDRESS = "an http or https address, or empty";
    private static final Predicate<String> SCOPES =
            Pattern.compile("[A-Za-z0-9:/._ -]{0,500}").asMatchPredicate();
    private static final Predicate<String> CLAIM =
            Pattern.compile("[A-Za-z0-9_:/.-]{1,200}").asMatchPredicate();
    private static final Predicate<String> GROUP_ROLE = Pattern.compile(
                    "[^\\p{Cntrl}]{1,200}=(?:REQUESTOR|APPROVER|ADMIN|KNOWLEDGE_MANAGER)")
            .asMatchPredicate();
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

    // notifications
    public static final Key<String> PUBLIC_URL = key(
            "PUBLIC_URL",
            Kind.text("an http or https address such as https://foundry.example.org, or empty", WEB_ROOT),
            "",
            "Address under which people reach this installation, without a path; links in notifications and"
                    + " single sign-on need it",
            NOTIFICATIONS);

    public static final Key<String> SMTP_HOST = key(
            "SMTP_HOST",
            Kind.text("a host name or address, or empty", HOST),
            "",
            "Host of the mail server that takes notifications; empty means that no mail is sent",
            NOTIFICATIONS);

    public static final Key<Integer> SMTP_PORT =
            key("SMTP_PORT", Kind.integer(1, LAST_PORT), "587", "Port of the mail server", NOTIFICATIONS);

    public static final Key<MailSecurity> SMTP_SECURITY = key(
            "SMTP_SECURITY",
            Kind.choice(MailSecurity.class),
            "starttls",
            "How the connection to the mail server is protected",
            NOTIFICATIONS);

    public static final Key<String> SMTP_USER = key(
            "SMTP_USER",
            Kind.text(LONGEST_NAME),
            "",
            "User that the mail server knows; empty means that it wants none",
            NOTIFICATIONS);

    public static final Key<String> SMTP_PASSWORD =
            secret("SMTP_PASSWORD", Kind.text(LONGEST_SECRET), "Password of that user", NOTIFICATIONS);

    public static final Key<String> SMTP_FROM = key(
            "SMTP_FROM",
            Kind.text("a mail address", MAIL_ADDRESS),
            "ta-foundry@localhost",
            "Address that notifications come from",
            NOTIFICATIONS);

    // logging in
    public static final Key<Boolean> LOCAL_LOGIN = key(
            "LOCAL_LOGIN",
            Kind.flag(),
            "true",
            "Whether users whose password is kept here may log in with it; as long as no administrator has logged in through"
                    + " another provider, administrators may in any case",
            LOGIN);

    public static final Key<Boolean> SELF_REGISTRATION = key(
            "SELF_REGISTRATION",
            Kind.flag(),
            "false",
            "Whether everybody whom a provider knows becomes a user with their first login; otherwise only who has a role"
                    + " by their groups",
            LOGIN);

    public static final Key<String> OIDC_NAME = key(
            "OIDC_NAME",
            Kind.text(LONGEST_NAME),
            "Single sign-on",
            "What the login page calls the OpenID provider",
            LOGIN);

    public static final Key<String> OIDC_ISSUER = key(
            "OIDC_ISSUER",
            Kind.text("an http or https address such as https://id.example.org/realms/main, or empty", WEB_ADDRESS),
            "",
            "Issuer of the OpenID provider, as its discovery document names it; empty means that there is none",
            LOGIN);

    public static final Key<String> OIDC_CLIENT_ID = key(
            "OIDC_CLIENT_ID", Kind.text(LONGEST_NAME), "", "What the OpenID provider calls this installation", LOGIN);

    public static final Key<String> OIDC_CLIENT_SECRET = secret(
            "OIDC_CLIENT_SECRET",
            Kind.text(LONGEST_SECRET),
            "Secret of this installation at the OpenID provider; empty for a public client",
            LOGIN);

    public static final Key<String> OIDC_SCOPES = key(
            "OIDC_SCOPES",
            Kind.text("scopes separated by blanks", SCOPES),
            "openid profile email",
            "Scopes that the OpenID provider is asked for",
            LOGIN);

    public static final Key<String> OIDC_ROLES_CLAIM = key(
            "OIDC_ROLES_CLAIM",
            Kind.text("the name of a claim, with dots for claims inside claims", CLAIM),
            "roles",
            "Claim of the ID token that holds the user's groups, for example realm_access.roles",
            LOGIN);

    public static final Key<List<String>> OIDC_ROLES = key(
            "OIDC_ROLES",
            Kind.texts("rules such as ta-admins=ADMIN", GROUP_ROLE),
            "[]",
            "Which groups of the OpenID provider give which roles, as a JSON list; while it is empty administrators assign"
                    + " roles",
            LOGIN);

    public static final Key<String> OAUTH_NAME =
            key("OAUTH_NAME", Kind.text(LONGEST_NAME), "OAuth", "What the login page calls the OAuth provider", LOGIN);

    public static final Key<String> OAUTH_AUTHORIZATION_URL = key(
            "OAUTH_AUTHORIZATION_URL",
            Kind.text(A_WEB_ADDRESS, WEB_ADDRESS),
            "",
            "Where the OAuth provider lets people log in; empty means that there is none",
            LOGIN);

    public static final Key<String> OAUTH_TOKEN_URL = key(
            "OAUTH_TOKEN_URL",
            Kind.text(A_WEB_ADDRESS, WEB_ADDRESS),
            "",
            "Where the OAuth provider gives an access token for a code",
            LOGIN);

    public static final Key<String> OAUTH_USER_URL = key(
            "OAUTH_USER_URL",
            Kind.text(A_WEB_ADDRESS, WEB_ADDRESS),
            "",
            "Where the OAuth provider tells, as a JSON object, whose access token it is",
            LOGIN);

    public static final Key<String> OAUTH_CLIENT_ID = key(
            "OAUTH_CLIENT_ID", Kind.text(LONGEST_NAME), "", "What the OAuth provider calls this installation", LOGIN);

    public static final Key<String> OAUTH_CLIENT_SECRET = secret(
            "OAUTH_CLIENT_SECRET",
            Kind.text(LONGEST_SECRET),
            "Secret of this installation at the OAuth provider",
            LOGIN);

    public static final Key<String> OAUTH_SCOPES = key(
            "OAUTH_SCOPES",
            Kind.text("scopes separated by blanks", SCOPES),
            "",
            "Scopes that the OAuth provider is asked for",
            LOGIN);

    public static final Key<String> OAUTH_ID_CLAIM = key(
            "OAUTH_ID_CLAIM",
            Kind.text("the name of a claim, with dots for claims inside claims", CLAIM),
            "id",
            "Field of the OAuth provider's answer that tells users apart and never changes",
            LOGIN);

    public static final Key<String> OAUTH_USERNAME_CLAIM = key(
            "OAUTH_USERNAME_CLAIM",
            Kind.text("the name of a claim, with dots for claims inside claims", CLAIM),
            "login",
            "Field of the OAuth provider's answer that holds the user name",
            LOGIN);

    public static final Key<String> OAUTH_ROLES_CLAIM = key(
            "OAUTH_ROLES_CLAIM",
            Kind.text("the name of a claim, with dots for claims inside claims", CLAIM),
            "groups",
            "Field of the OAuth provider's answer that holds the user's groups",
            LOGIN);

    public static final Key<List<String>> OAUTH_ROLES = key(
            "OAUTH_ROLES",
            Kind.texts("rules such as ta-admins=ADMIN", GROUP_ROLE),
            "[]",
            "Which groups of the OAuth provider give which roles, as a JSON list; while it is empty administrators assign"
                    + " roles",
            LOGIN);

    public static final Key<String> SAML_NAME =
            key("SAML_NAME", Kind.text(LONGEST_NAME), "SAML", "What the login page calls the SAML provider", LOGIN);

    public static final Key<String> SAML_IDP_ENTITY_ID = key(
            "SAML_IDP_ENTITY_ID",
            Kind.text(LONGEST_NAME),
            "",
            "Entity id of the SAML provider; empty means that there is none",
            LOGIN);

    public static final Key<String> SAML_IDP_SSO_URL = key(
            "SAML_IDP_SSO_URL",
            Kind.text(A_WEB_ADDRESS, WEB_ADDRESS),
            "",
            "Where the SAML provider lets people log in (HTTP-Redirect)",
            LOGIN);

    public static final Key<String> SAML_IDP_SLO_URL = key(
            "SAML_IDP_SLO_URL",
            Kind.text(A_WEB_ADDRESS, WEB_ADDRESS),
            "",
            "Where the SAML provider lets people log out (HTTP-Redirect); empty means that a logout ends the session here only",
            LOGIN);

    public static final Key<String> SAML_IDP_CERTIFICATE = key(
            "SAML_IDP_CERTIFICATE",
            Kind.text(20_000),
            "",
            "Certificate with which the SAML provider's signatures are checked, in PEM or as its base64",
            LOGIN);

    public static final Key<String> SAML_USERNAME_ATTRIBUTE = key(
            "SAML_USERNAME_ATTRIBUTE",
            Kind.text(LONGEST_NAME),
            "username",
            "Attribute of the SAML assertion that holds the user name",
            LOGIN);

    public static final Key<String> SAML_EMAIL_ATTRIBUTE = key(
            "SAML_EMAIL_ATTRIBUTE",
            Kind.text(LONGEST_NAME),
            "email",
            "Attribute of the SAML assertion that holds the mail address",
            LOGIN);

    public static final Key<String> SAML_FULL_NAME_ATTRIBUTE = key(
            "SAML_FULL_NAME_ATTRIBUTE",
            Kind.text(LONGEST_NAME),
            "name",
            "Attribute of the SAML assertion that holds the full name",
            LOGIN);

    public static final Key<String> SAML_ROLES_ATTRIBUTE = key(
            "SAML_ROLES_ATTRIBUTE",
            Kind.text(LONGEST_NAME),
            "Role",
            "Attribute of the SAML assertion that holds the user's groups",
            LOGIN);

    public static final Key<List<String>> SAML_ROLES = key(
            "SAML_ROLES",
            Kind.texts("rules such as ta-admins=ADMIN", GROUP_ROLE),
            "[]",
            "Which groups of the SAML provider give which roles, as a JSON list; while it is empty administrators assign"
                    + " roles",
            LOGIN);

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
