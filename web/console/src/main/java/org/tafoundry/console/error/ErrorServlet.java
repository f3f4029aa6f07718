package org.tafoundry.console.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tafoundry.console.HtmlText;
import org.tafoundry.console.session.Correlation;
import org.tafoundry.console.text.Language;

/** Says what went wrong, under which id it is found, and where to go on; no Faces page, as Faces may be what failed. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorServlet.class.getName());

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%5$s">
            <head>
              <meta charset="UTF-8"/>
              <meta name="viewport" content="width=device-width, initial-scale=1"/>
              <title>%1$s · TA Foundry</title>
              <link rel="icon" href="%4$s/jakarta.faces.resource/icon.svg.xhtml?ln=images" type="image/svg+xml"/>
              <link rel="stylesheet" href="%4$s/jakarta.faces.resource/console.css.xhtml?ln=css"/>
            </head>
            <body class="door">
              <main class="card narrow">
                <h1>%1$s</h1>
                <p>%2$s</p>
                <p><a class="button main" href="%4$s/dashboard.xhtml">%6$s</a>
                  <a class="button" href="%4$s/index.xhtml">%7$s</a></p>
                <p class="minor">%8$s <code>%3$s</code></p>
              </main>
            </body>
            </html>
            """;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        Trouble trouble = Trouble.of(status, request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        UUID id = Correlation.of(request);
        if (trouble == Trouble.BUG) {
            LOG.log(
                    Level.SEVERE,
                    "Page " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) + " failed, correlation id "
                            + id,
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        response.setStatus(trouble.status(status));
        response.setContentType("text/html;charset=UTF-8");
        Language language = Language.of(request);
        response.getWriter()
                .write(String.format(
                        PAGE,
                        HtmlText.of(trouble.title(language)),
                        HtmlText.of(trouble.text(language)),
                        id,
                        request.getContextPath(),
                        language.code(),
                        HtmlText.of(language.of("error.to-the-dashboard")),
                        HtmlText.of(language.of("error.log-in-again")),
                        HtmlText.of(language.of("error.correlation-id"))));
    }
}
