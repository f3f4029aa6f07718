package org.tafoundry.advice.langchain4j;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.TokenUsage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InterruptedIOException;
import java.util.Optional;
import org.tafoundry.advice.LanguageModel;
import org.tafoundry.advice.ModelAnswer;
import org.tafoundry.advice.ModelConfiguration;
import org.tafoundry.advice.ModelPrompt;
import org.tafoundry.advice.ModelPrompt.AnswerField;
import org.tafoundry.outbound.OutboundClient;
import org.tafoundry.refusal.Refusal;

/** Asks an Ollama or an OpenAI-compatible server: temperature 0, a seed, a JSON schema, no stream, no retry of its own. */
@ApplicationScoped
public class LangchainModel implements LanguageModel {
    private static final int SEED = 20250101;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int TOO_OFTEN = 429;

    @Inject
    private OutboundClient client;

    protected LangchainModel() {}

    /** For use outside a container. */
    public LangchainModel(OutboundClient client) {
        this.client = client;
    }

    @Override
    public ModelAnswer ask(ModelConfiguration configuration, ModelPrompt prompt) throws ModelFailure {
        try {
            ChatResponse response = model(configuration, prompt).chat(request(prompt));
            String text = Optional.ofNullable(response.aiMessage().text()).orElse("");
            TokenUsage usage = response.tokenUsage();
            return new ModelAnswer(
                    text,
                    usage == null ? 0 : tokens(usage.inputTokenCount()),
                    usage == null ? 0 : tokens(usage.outputTokenCount()));
        } catch (Refusal e) {
            throw new ModelFailure(e.getMessage() + " " + e.next(), true, e);
        } catch (NonRetriableException e) {
            throw failure(e);
        } catch (RuntimeException e) {
            // langchain4j has no narrower word for an answer that has not the form it expects
            throw new ModelFailure("its server's answer cannot be read", false, e);
        }
    }

    private ChatModel model(ModelConfiguration configuration, ModelPrompt prompt) {
        OutboundHttp http = new OutboundHttp(client, configuration.limit());
        return switch (configuration.kind()) {
            case OLLAMA ->
                OllamaChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(configuration.address().toString())
                        .modelName(configuration.model())
                        .temperature(0.0)
                        .seed(SEED)
                        .numPredict(prompt.mostTokens())
                        .timeout(configuration.limit())
                        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                        .build();
            case OPENAI ->
                OpenAiChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(configuration.address().toString())
                        .apiKey(configuration.apiKey().isEmpty() ? "none" : configuration.apiKey())
                        .modelName(configuration.model())
                        .temperature(0.0)
                        .seed(SEED)
                        .maxTokens(prompt.mostTokens())
                        .timeout(configuration.limit())
                        .maxRetries(0)
                        .strictJsonSchema(true)
                        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                        .build();
        };
    }

    private static ChatRequest request(ModelPrompt prompt) {
        JsonObjectSchema.Builder object = JsonObjectSchema.builder();
        for (AnswerField field : prompt.fields()) {
            if (field.choices().isEmpty()) {
                object.addStringProperty(field.name());
            } else {
                object.addEnumProperty(field.name(), field.choices());
            }
        }
        object.required(prompt.fields().stream().map(AnswerField::name).toList())
                .additionalProperties(false);
        return ChatRequest.builder()
                .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name(prompt.name())
                                .rootElement(object.build())
                                .build())
                        .build())
                .build();
    }

    private static ModelFailure failure(NonRetriableException e) {
        Throwable root = e;
        boolean late = false;
        while (root.getCause() != null) {
            root = root.getCause();
            late |= root instanceof InterruptedIOException;
        }
        if (root instanceof OutboundHttp.ErrorStatus error) {
            boolean lasting = error.status() < FIRST_SERVER_ERROR && error.status() != TOO_OFTEN;
            return new ModelFailure("its server answers " + error.status(), lasting, e);
        }
        return new ModelFailure(
                "it cannot be reached, or does not answer in time (" + root.getMessage() + ")",
                late, // who waited that long need not wait again
                e);
    }

    private static int tokens(Integer count) {
        return count == null ? 0 : count;
    }
}
