package org.tafoundry.web.json;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.tafoundry.link.DownloadLinks;

/**
 * A link to the bytes of something.
 *
 * @param url the link, which needs no token
 * @param expiresAt until when
 */
public record LinkJson(String url, Instant expiresAt) {

    /** The link, with the path below the API's root where links of its kind are opened. */
    public static LinkJson of(DownloadLinks.Link link, UriInfo uri, String path) {
        String url =
                uri.getBaseUriBuilder().path(path).path(link.token()).build().toString();
        return new LinkJson(url, link.expiresAt());
    }
}
