package org.tafoundry.console.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.WrittenId;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Language;
import org.tafoundry.knowledge.KnowledgeBase;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.RefusalKind;
import org.tafoundry.revision.Revisions;
import org.tafoundry.sample.Samples;
import org.tafoundry.storage.StoredContent;
import org.tafoundry.validation.Validations;

/** {@code /download/} and {@code add-on/ID}, {@code sample/ID}, {@code report/ID}, {@code debug-bundle/ID} or {@code document/ID}. */
@WebServlet("/download/*")
public class DownloadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Revisions revisions;

    @Inject
    private transient Samples samples;

    @Inject
    private transient Validations validations;

    @Inject
    private transient KnowledgeBase knowledge;

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = (request.getPathInfo() == null ? "" : request.getPathInfo()).split("/", -1);
        if (parts.length != 3 || !WrittenId.is(parts[2])) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(open(parts[1], UUID.fromString(parts[2]), visitor.caller(request), Language.of(request)), response);
        } catch (Refusal refusal) {
            visitor.refused(request, refusal);
            response.sendError(status(refusal.code().kind()));
        }
    }

    /** A download is audited, and this would be one. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private StoredContent open(String what, UUID id, Caller caller, Language language) {
        return switch (what) {
            case "add-on" -> revisions.download(caller, id);
            case "debug-bundle" -> validations.debugBundle(caller, id);
            case "report" -> validations.htmlReport(caller, id);
            case "document" ->
                knowledge.download(caller, knowledge.link(caller, id).token());
            case "sample" -> samples.download(caller, id);
            default ->
                throw new Refusal(
                        CommonRefusal.NOT_FOUND,
                        language.of("label.Trouble.MISSING"),
                        language.of("label.Trouble.MISSING.next"));
        };
    }

    private static int status(RefusalKind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            default -> HttpServletResponse.SC_FORBIDDEN;
        };
    }

    private static void send(StoredContent content, HttpServletResponse response) throws IOException {
        try (InputStream stream = content.stream()) {
            // never shown in the browser: a log can hold a web page
            response.setContentType("application/octet-stream");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename*=UTF-8''"
                            + URLEncoder.encode(content.fileName(), StandardCharsets.UTF_8)
                                    .replace("+", "%20"));
            if (content.size() >= 0) {
                response.setContentLengthLong(content.size());
            }
            stream.transferTo(response.getOutputStream());
        }
    }
}
