package org.tafoundry.console.session;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.tafoundry.console.HtmlText;
import org.tafoundry.console.text.Language;

/** A page of a few words between two others, made without Faces: there is no session yet, or none any more. */
final class SignOnPage {
    private SignOnPage() {}

    /**
     * Writes it.
     *
     * @param title key of its title
     * @param words what it says; empty for nothing
     * @param next where the browser goes by itself; empty to stay, with a link to the login page
     */
    static void write(
            HttpServletResponse response, Language language, int status, String title, String words, String next)
            throws IOException {
        String target = HtmlText.of(next);
        String refresh = next.isEmpty() ? "" : "<meta http-equiv=\"refresh\" content=\"0;url=" + target + "\">";
        String link = "<a href=\"" + (next.isEmpty() ? "/console/index.xhtml" : target) + "\">"
                + HtmlText.of(language.of(next.isEmpty() ? "sso.to-the-login-page" : "sso.go-on")) + "</a>";
        String heading = HtmlText.of(language.of(title));
        String page =
                """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="UTF-8">%s
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · TA Foundry</title>
                <link rel="stylesheet" href="/console/jakarta.faces.resource/console.css.xhtml?ln=css"></head>
                <body class="door"><main class="card narrow"><h1>%s</h1><p>%s</p><p>%s</p></main></body></html>
                """
                        .formatted(language.code(), refresh, heading, heading, HtmlText.of(words), link);
        response.setStatus(status);
        response.setContentType("text/html; charset=UTF-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
