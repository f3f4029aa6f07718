package org.tafoundry.console.addon;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.LateAnswer;
import org.tafoundry.console.QuestionServlet;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.revision.Revisions;
import org.tafoundry.trial.Trials;
import org.tafoundry.validation.ValidationView;
import org.tafoundry.validation.Validations;

/**
 * {@code POST /try/REVISION}: what the samples become with one file as it was typed, beside what the revision's last
 * validation said, as a piece of a page.
 */
@WebServlet(urlPatterns = "/try/*", asyncSupported = true)
public class TrialServlet extends QuestionServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Trials trials;

    @Inject
    private transient Revisions revisions;

    @Inject
    private transient Validations validations;

    @Override
    protected void ask(Question question, LateAnswer answer) throws IOException {
        Optional<ValidationReport> before = before(question.caller(), question.about());
        answer.of(
                trials.validate(
                        question.caller(), question.about(), Map.of(question.text("path"), question.text("content"))),
                after -> new CoverageHtml(question.language()).of(before, after));
    }

    private Optional<ValidationReport> before(Caller caller, UUID revision) throws IOException {
        Optional<ValidationView> run = validations
                .list(caller, revisions.get(caller, revision).requestId())
                .stream()
                .filter(one -> one.revisionId().equals(revision) && one.hasReport())
                .findFirst();
        return run.isEmpty()
                ? Optional.empty()
                : Optional.of(ReportJson.read(
                        validations.reportToShow(caller, run.get().id()), ValidationReport.class));
    }
}
