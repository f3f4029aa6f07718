package org.tafoundry.advice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.outbound.ConfiguredEndpoints;
import org.tafoundry.outbound.Endpoint;
import org.tafoundry.settings.AdviceKeys;
import org.tafoundry.settings.Settings;

/** The model that the settings name now: an Ollama server before an OpenAI-compatible one. */
@ApplicationScoped
public class ModelSettings implements ConfiguredEndpoints {
    @Inject
    private Settings settings;

    protected ModelSettings() {}

    ModelSettings(Settings settings) {
        this.settings = settings;
    }

    /** The model; empty when none is configured. */
    public Optional<ModelConfiguration> configuration() {
        String host = settings.value(AdviceKeys.OLLAMA_HOST);
        String model = settings.value(AdviceKeys.OLLAMA_MODEL);
        if (!host.isEmpty() && !model.isEmpty()) {
            URI address = URI.create("http://" + host(host) + ":" + settings.value(AdviceKeys.OLLAMA_PORT));
            return Optional.of(configuration(ModelConfiguration.Kind.OLLAMA, address, model, ""));
        }
        String base = settings.value(AdviceKeys.OPENAI_BASE_URL);
        String other = settings.value(AdviceKeys.OPENAI_MODEL);
        if (!base.isEmpty() && !other.isEmpty()) {
            return Optional.of(configuration(
                    ModelConfiguration.Kind.OPENAI,
                    URI.create(base),
                    other,
                    settings.value(AdviceKeys.OPENAI_API_KEY)));
        }
        return Optional.empty();
    }

    @Override
    public Set<Endpoint> endpoints() {
        return configuration()
                .map(model -> Set.of(Endpoint.of(model.address())))
                .orElse(Set.of());
    }

    private ModelConfiguration configuration(ModelConfiguration.Kind kind, URI address, String model, String apiKey) {
        boolean internal = settings.value(AdviceKeys.MODEL_UNREDACTED_HOSTS).stream()
                .anyMatch(host ->
                        new Endpoint(host, 0).host().equals(Endpoint.of(address).host()));
        return new ModelConfiguration(
                kind,
                address,
                model,
                apiKey,
                Duration.ofSeconds(settings.value(AdviceKeys.MODEL_TIMEOUT_SECONDS)),
                !internal,
                settings.value(AdviceKeys.MODEL_PRICE_IN),
                settings.value(AdviceKeys.MODEL_PRICE_OUT));
    }

    /** An IPv6 address needs brackets. */
    private static String host(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
