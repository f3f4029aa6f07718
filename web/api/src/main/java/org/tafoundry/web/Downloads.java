package org.tafoundry.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tafoundry.storage.StoredContent;

/** Streams stored content to the client. */
public final class Downloads {
    private Downloads() {}

    /** The content as an attachment, with its SHA-256 as ETag. */
    public static Response of(StoredContent content) {
        StreamingOutput body = out -> {
            try (InputStream in = content.stream()) {
                in.transferTo(out);
            }
        };
        // RFC 6266: the name in UTF-8, so that no character of it can end the header
        String name =
                URLEncoder.encode(content.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        Response.ResponseBuilder response = Response.ok(body, "application/octet-stream")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name);
        if (content.size() >= 0) {
            response.header(HttpHeaders.CONTENT_LENGTH, content.size());
        }
        if (!content.checksum().isEmpty()) {
            response.tag(content.checksum());
        }
        return response.build();
    }
}
