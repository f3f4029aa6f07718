package org.tafoundry.console.addon;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import java.util.Map;
import org.tafoundry.console.LateAnswer;
import org.tafoundry.console.QuestionServlet;
import org.tafoundry.finding.Finding;
import org.tafoundry.foundry.LintReport;
import org.tafoundry.trial.Trials;

/** {@code POST /lint/REVISION}: what lint finds in one file of a revision as it is being typed, as JSON for the editor. */
@WebServlet(urlPatterns = "/lint/*", asyncSupported = true)
public class LintServlet extends QuestionServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Trials trials;

    /** Answers with JSON. */
    public LintServlet() {
        super("POST", "application/json");
    }

    @Override
    protected void ask(Question question, LateAnswer answer) {
        String path = question.text("path");
        answer.of(
                trials.lint(question.caller(), question.about(), Map.of(path, question.text("content"))),
                report -> findings(report, path));
    }

    @Override
    protected String refused(String reason) {
        return Json.createObjectBuilder().add("refused", reason).build().toString();
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
}
