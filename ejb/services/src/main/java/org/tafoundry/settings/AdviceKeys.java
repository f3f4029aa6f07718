package org.tafoundry.settings;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Settings of the language model and of the knowledge base. */
public final class AdviceKeys {
    private static final Declarations DECLARED = new Declarations();

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_SECRET = 4_000;
    private static final int LAST_PORT = 65_535;
    private static final Predicate<String> HOST =
            Pattern.compile("[A-Za-z0-9._:/\\[\\]-]{0,255}").asMatchPredicate();
    private static final Predicate<String> WEB_ADDRESS = Pattern.compile(
                    "(?:https?://[A-Za-z0-9.\\[\\]:-]{1,255}(?:/[A-Za-z0-9._~/-]{0,500})?)?")
            .asMatchPredicate();
    private static final Predicate<String> REGION =
            Pattern.compile("[a-z0-9-]{1,100}").asMatchPredicate();
    private static final int HIGHEST_PRICE = 1_000_000;

    public static final Key<String> OLLAMA_HOST = DECLARED.key(
            "OLLAMA_HOST",
            Kind.text("a host name or address, or empty", HOST),
            "",
            "Host of the Ollama language model server; empty means that no model is asked",
            "advice");

    public static final Key<Integer> OLLAMA_PORT = DECLARED.key(
            "OLLAMA_PORT", Kind.integer(1, LAST_PORT), "11434", "Port of the Ollama language model server", "advice");

    public static final Key<String> OLLAMA_MODEL = DECLARED.key(
            "OLLAMA_MODEL",
            Kind.text(LONGEST_NAME),
            "",
            "Name of the model that the Ollama server is asked for; empty means that it is not asked",
            "advice");

    public static final Key<String> OPENAI_BASE_URL = DECLARED.key(
            "OPENAI_BASE_URL",
            Kind.text("an http or https address such as https://llm.example.org/v1, or empty", WEB_ADDRESS),
            "",
            "Address of an OpenAI-compatible language model server, used when there is no Ollama server",
            "advice");

    public static final Key<String> OPENAI_API_KEY = DECLARED.secret(
            "OPENAI_API_KEY", Kind.text(LONGEST_SECRET), "API key of the OpenAI-compatible server", "advice");

    public static final Key<String> OPENAI_MODEL = DECLARED.key(
            "OPENAI_MODEL", Kind.text(LONGEST_NAME), "", "Name of the model that this server is asked for", "advice");

    public static final Key<Integer> MODEL_TIMEOUT_SECONDS = DECLARED.key(
            "MODEL_TIMEOUT_SECONDS",
            Kind.integer(1, 600),
            "60",
            "How long one question to the language model may take, in seconds",
            "advice");

    public static final Key<List<String>> MODEL_UNREDACTED_HOSTS = DECLARED.key(
            "MODEL_UNREDACTED_HOSTS",
            Kind.texts("host names or addresses", HOST),
            "[]",
            "Hosts of language models that get samples as they are, as a JSON list; all others get placeholders for values",
            "advice");

    public static final Key<Integer> MODEL_PRICE_IN = DECLARED.key(
            "MODEL_PRICE_IN",
            Kind.integer(0, HIGHEST_PRICE),
            "0",
            "Price of a million tokens that the language model reads, in cents; 0 when none is known",
            "advice");

    public static final Key<Integer> MODEL_PRICE_OUT = DECLARED.key(
            "MODEL_PRICE_OUT",
            Kind.integer(0, HIGHEST_PRICE),
            "0",
            "Price of a million tokens that the language model writes, in cents; 0 when none is known",
            "advice");

    public static final Key<String> PINECONE_API_KEY = DECLARED.secret(
            "PINECONE_API_KEY",
            Kind.text(LONGEST_SECRET),
            "API key of the Pinecone vector database; empty means that the built-in index is used",
            "knowledge");

    public static final Key<String> PINECONE_ENV = DECLARED.key(
            "PINECONE_ENV",
            Kind.text(
                    "a region such as eu-west-1 or us-central1-gcp, an http or https address, or empty",
                    REGION.or(WEB_ADDRESS)),
            "",
            "Environment or host of the Pinecone vector database",
            "knowledge");

    private AdviceKeys() {}

    /** All of them, as declared. */
    static List<Key<?>> all() {
        return DECLARED.all();
    }
}
