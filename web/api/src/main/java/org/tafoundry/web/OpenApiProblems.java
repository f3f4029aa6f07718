package org.tafoundry.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Completes the OpenAPI document: every operation names the errors that any call can have, all in one form, and says what
 * ids and versions look like.
 */
public class OpenApiProblems implements OASFilter {
    private static final String NAME = "Problem";
    private static final String TYPE = "application/problem+json";

    /** Variables of paths that are no ids. */
    private static final Set<String> NO_IDS = Set.of("key", "link", "block");

    /** One ETag, several of them, or the sign for whatever is there. */
    private static final String VERSIONS = "^(\\*|\"[^\"]+\"(, ?\"[^\"]+\")*)$";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(NAME, schema());
        api.getComponents().getSchemas().values().forEach(OpenApiProblems::orNull);
        if (api.getPaths() != null) {
            api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                    .forEach((method, operation) -> {
                        complete(path, method, operation);
                        close(api, operation);
                        parameters(operation);
                    }));
        }
    }

    /** What may be null says so beside its type too. */
    private static void orNull(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(OpenApiProblems::orNull);
        }
        if (schema.getAnyOf() != null
                && schema.getType() != null
                && !schema.getType().contains(Schema.SchemaType.NULL)) {
            schema.addType(Schema.SchemaType.NULL);
        }
    }

    /** A body with a field that is not known here is refused, so that a misspelt one is not overlooked. */
    private static void close(OpenAPI api, Operation operation) {
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            Set<String> closed = new HashSet<>();
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(media -> {
                if (media.getSchema() != null) {
                    close(api, media.getSchema(), closed);
                }
            });
        }
    }

    /** The same for what is within it. */
    private static void close(OpenAPI api, Schema schema, Set<String> closed) {
        if (schema.getRef() != null) {
            Schema named = api.getComponents()
                    .getSchemas()
                    .get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
            if (named != null && closed.add(schema.getRef())) {
                if (named.getProperties() != null) {
                    named.setAdditionalPropertiesSchema(
                            OASFactory.createSchema().booleanSchema(false));
                }
                close(api, named, closed);
            }
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> close(api, property, closed));
        }
        if (schema.getItems() != null) {
            close(api, schema.getItems(), closed);
        }
    }

    private static void parameters(Operation operation) {
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            if (parameter.getIn() == Parameter.In.PATH && !NO_IDS.contains(parameter.getName())) {
                parameter.setSchema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format("uuid"));
            }
        }
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        APIResponses responses = operation.getResponses();
        add(responses, "400", "The call is malformed: a header, a parameter or the body cannot be read.");
        add(responses, "401", "The bearer token is missing, not valid or expired.");
        if (operation.getSecurity() == null) { // otherwise it is for everybody
            add(responses, "403", "The caller's roles do not allow this.");
        }
        if (path.contains("{")) {
            add(responses, "404", "There is no such thing, or the caller may not know of it.");
        }
        if (method == PathItem.HttpMethod.POST && responses.hasAPIResponse("201")) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description(
                            "A new word for each call: repeated with the same one within a day, the call is not made"
                                    + " again but answered as the first time.")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .maxLength(255)));
            add(responses, "409", "The first call with this Idempotency-Key has not ended yet.");
        }
        add(responses, "406", "There is no such representation.");
        if (operation.getRequestBody() != null) {
            add(responses, "413", "The body is larger than allowed.");
            add(responses, "415", "The body's Content-Type is not accepted.");
        }
        Optional<Parameter> version = header(operation, "If-Match");
        if (method == PathItem.HttpMethod.PUT && version.isPresent()) {
            version.get()
                    .required(true)
                    .description("The ETag that was read, or * to change whatever is there.")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .pattern(VERSIONS));
            add(responses, "412", "The thing was changed since the version of If-Match.");
            add(responses, "428", "If-Match is missing.");
        }
        add(responses, "422", "A value is missing or not acceptable.");
        add(responses, "429", "Too many calls; see Retry-After.");
        add(responses, "500", "A bug; tell an administrator the X-Correlation-ID.");
        add(responses, "503", "Something that is needed cannot be reached; see Retry-After.");
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.compareTo("400") >= 0) {
                problem(response);
            }
        });
    }

    private static Optional<Parameter> header(Operation operation, String name) {
        return Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.HEADER && name.equals(parameter.getName()))
                .findFirst();
    }

    private static void add(APIResponses responses, String status, String description) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static void problem(APIResponse response) {
        response.setContent(OASFactory.createContent()
                .addMediaType(
                        TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + NAME))));
    }

    private static Schema schema() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("An error (RFC 9457).")
                .required(List.of("type", "title", "status", "code", "detail", "next"))
                .properties(Map.of(
                        "type", text("Always about:blank; the code tells errors apart."),
                        "title", text("The kind of error."),
                        "status",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.INTEGER)
                                        .description("The HTTP status."),
                        "code", text("Stable code; see the page on refusal codes."),
                        "detail", text("What is wrong."),
                        "next", text("What to do about it.")));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
