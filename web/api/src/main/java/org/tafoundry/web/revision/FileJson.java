package org.tafoundry.web.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file of an add-on.
 *
 * @param path where it is in the add-on
 * @param size bytes
 * @param encoding how the content is written: {@code utf-8} as text, {@code base64} for all else
 * @param content the content; only where one file is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileJson(
        @Schema(examples = "default/props.conf") String path,
        long size,
        @Schema(
                        enumeration = {"utf-8", "base64"},
                        description = "How the content is written; only where one file is asked for.")
                String encoding,
        @Schema(description = "The content; only where one file is asked for.") String content) {

    /** A file as a list shows it. */
    static FileJson brief(String path, long size) {
        return new FileJson(path, size, null, null);
    }

    /** A file with its content: bytes that are no text stay what they are. */
    static FileJson whole(String path, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new FileJson(path, bytes.length, "utf-8", text);
        } catch (CharacterCodingException e) {
            return new FileJson(
                    path, bytes.length, "base64", Base64.getEncoder().encodeToString(bytes));
        }
    }
}
