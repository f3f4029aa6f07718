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
    /** The size of what is not known before it is sent. */
    public static final long UNKNOWN_SIZE = -1;

    private static final String TYPE = "application/octet-stream";

    private Downloads() {}

    /** The content as an attachment, with its SHA-256 as ETag. */
    public static Response of(StoredContent content) {
        StreamingOutput body = out -> {
            try (InputStream in = content.stream()) {
                in.transferTo(out);
            }
        };
        return headers(Response.ok(body, TYPE), content.fileName(), content.size(), content.checksum());
    }

    /** What {@link #of} would answer, without the bytes. */
    public static Response announced(String fileName, long size, String checksum) {
        return headers(Response.ok().type(TYPE), fileName, size, checksum);
    }

    private static Response headers(Response.ResponseBuilder response, String fileName, long size, String checksum) {
        // RFC 6266: the name in UTF-8, so that no character of it can end the header
        String name = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name);
        if (size > UNKNOWN_SIZE) {
            response.header(HttpHeaders.CONTENT_LENGTH, size);
        }
        if (!checksum.isEmpty()) {
            response.tag(checksum);
        }
        return response.build();
    }
}
