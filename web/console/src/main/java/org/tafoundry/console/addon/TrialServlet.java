package org.tafoundry.console.addon;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.HtmlText;
import org.tafoundry.console.LateAnswer;
import org.tafoundry.console.WrittenId;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.revision.Revisions;
import org.tafoundry.trial.Trials;
import org.tafoundry.validation.ValidationView;
import org.tafoundry.validation.Validations;

/**
 * {@code POST /try/REVISION}: what the samples become with one file as it was typed, beside what the revision's last
 * validation said, as a piece of a page.
 */
@WebServlet(urlPatterns = "/try/*", asyncSupported = true)
public class TrialServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Trials trials;

    @Inject
    private transient Revisions revisions;

    @Inject
    private transient Validations validations;

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
        LateAnswer answer = LateAnswer.to(request, "text/html");
        try {
            Caller caller = visitor.caller(request);
            UUID revision = UUID.fromString(id);
            Optional<ValidationReport> before = before(caller, revision);
            answer.of(
                    trials.validate(caller, revision, Map.of(path, content)),
                    after -> CoverageHtml.of(before, after),
                    TrialServlet::refused);
        } catch (Refusal refusal) {
            visitor.refused(request, refusal);
            answer.give(refused(refusal));
        }
    }

    private Optional<ValidationReport> before(Caller caller, UUID revision) throws IOException {
        Optional<ValidationView> run = validations
                .list(caller, revisions.get(caller, revision).requestId())
                .stream()
                .filter(one -> one.revisionId().equals(revision) && one.hasReport())
                .findFirst();
        return run.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ReportJson.read(validations.report(caller, run.get().id()), ValidationReport.class));
    }

    private static String refused(Throwable failure) {
        return "<p class=\"fault\">" + HtmlText.of(LateAnswer.reason(failure)) + "</p>";
    }
}
