package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What breaks a program, and what does not. */
class OpenApiContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEFORE =
            """
            {"paths": {"/things": {
               "get": {"parameters": [{"name": "page", "in": "query"}],
                 "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}},
               "post": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/New"}}}},
                 "responses": {"201": {}}}}},
             "components": {"schemas": {
               "Thing": {"type": "object", "properties": {"id": {"type": "string"}, "part": {"$ref": "#/components/schemas/Thing"}}},
               "New": {"type": "object", "properties": {"name": {"type": "string"}}}}}}
            """;

    @Test
    void moreBreaksNothing() throws IOException {
        assertThat(OpenApiContract.broken(json(BEFORE), json(BEFORE))).isEmpty();
        JsonNode more = json(BEFORE.replace("\"paths\": {", "\"paths\": {\"/more\": {\"get\": {}}, ")
                .replace("\"id\": {", "\"size\": {\"type\": \"integer\"}, \"id\": {"));
        assertThat(OpenApiContract.broken(json(BEFORE), more)).isEmpty();
    }

    @Test
    void lessBreaksPrograms() throws IOException {
        assertThat(changed("\"/things\"", "\"/other\"")).containsExactly("get /things is gone", "post /things is gone");
        assertThat(changed("\"page\"", "\"from\"")).containsExactly("get /things does not take page any more");
        assertThat(changed("\"201\"", "\"200\"")).containsExactly("post /things does not answer 201 any more");
        assertThat(changed("\"id\": {\"type\": \"string\"}", "\"id\": {\"type\": \"integer\"}"))
                .containsExactly("get /things 200.id was [string] and is [integer]");
        assertThat(changed("\"name\": {\"type\"", "\"title\": {\"type\""))
                .containsExactly("post /things body.name was [string] and is []");
    }

    @Test
    void askingForMoreBreaksPrograms() throws IOException {
        assertThat(changed("\"in\": \"query\"", "\"in\": \"query\", \"required\": true"))
                .containsExactly("get /things needs page");
        assertThat(changed("\"New\": {", "\"New\": {\"required\": [\"name\"], "))
                .containsExactly("post /things body needs name");
    }

    private static Iterable<String> changed(String old, String replacement) throws IOException {
        assertThat(BEFORE).contains(old);
        return OpenApiContract.broken(json(BEFORE), json(BEFORE.replace(old, replacement)));
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }
}
