package org.tafoundry.console.addon;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.console.LateAnswer;
import org.tafoundry.console.WrittenId;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.finding.Finding;
import org.tafoundry.foundry.LintReport;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.trial.Trials;

/** {@code POST /lint/REVISION}: what lint finds in one file of a revision as it is being typed, as JSON for the editor. */
@WebServlet(urlPatterns = "/lint/*", asyncSupported = true)
public class LintServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Trials trials;

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (!WrittenId.is(id)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String path = Optional.ofNullable(request.getParameter("path")).orElse("");
        String content = Optional.ofNullable(request.getParameter("content")).orElse("");
        LateAnswer answer = LateAnswer.to(request, "application/json");
        try {
            answer.of(
                    trials.lint(visitor.caller(request), UUID.fromString(id), Map.of(path, content)),
                    report -> findings(report, path),
                    LintServlet::refused);
        } catch (Refusal refusal) {
            visitor.refused(request, refusal);
            answer.give(refused(refusal));
        }
    }

    private static String findings(LintReport report, String path) {
        JsonArrayBuilder findings = Json.createArrayBuilder();
        for (Finding finding : report.findings()) {
            if (finding.where().file().equals(path)) {
                findings.add(Json.createObjectBuilder()
                        .add("line", finding.where().line())
                        .add("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                        .add("code", finding.code().name())
                        .add("message", finding.message())
                        .add("next", finding.suggestion()));
            }
        }
        return Json.createObjectBuilder().add("findings", findings).build().toString();
    }

    private static String refused(Throwable failure) {
        return Json.createObjectBuilder()
                .add("refused", LateAnswer.reason(failure))
                .build()
                .toString();
    }
}
