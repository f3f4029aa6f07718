package org.tafoundry.console.session;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A page of a few words between two others, made without Faces: there is no session yet, or none any more. */
final class SignOnPage {
    private SignOnPage() {}

    /**
     * Writes it.
     *
     * @param next where the browser goes by itself; empty to stay, with a link to the login page
     */
    static void write(HttpServletResponse response, int status, String title, String words, String next)
            throws IOException {
        String target = escaped(next);
        String refresh = next.isEmpty() ? "" : "<meta http-equiv=\"refresh\" content=\"0;url=" + target + "\">";
        String link = next.isEmpty()
                ? "<a href=\"/console/index.xhtml\">To the login page</a>"
                : "<a href=\"" + target + "\">Go on</a>";
        String page =
                """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="UTF-8">%s
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · TA Foundry</title>
                <link rel="stylesheet" href="/console/jakarta.faces.resource/console.css.xhtml?ln=css"></head>
                <body class="door"><main class="card narrow"><h1>%s</h1><p>%s</p><p>%s</p></main></body></html>
                """
                        .formatted(refresh, escaped(title), escaped(title), escaped(words), link);
        response.setStatus(status);
        response.setContentType("text/html; charset=UTF-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String foreign) {
        return foreign.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
