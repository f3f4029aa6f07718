package org.tafoundry.console;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.session.Correlation;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Language;
import org.tafoundry.refusal.Refusal;

/**
 * What a page asks in the background about a thing whose id its address ends in; answered late with a piece of the page, while
 * no thread of the server's waits.
 */
public abstract class QuestionServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(QuestionServlet.class.getName());

    @Inject
    private transient Visitor visitor;

    private final String method;
    private final String contentType;

    /** A servlet that is sent forms and answers with a piece of a page. */
    protected QuestionServlet() {
        this("POST", "text/html");
    }

    /**
     * A servlet that is asked and answers otherwise.
     *
     * @param method how it is asked
     * @param contentType of the answers, without a charset, which is UTF-8
     */
    protected QuestionServlet(String method, String contentType) {
        this.method = method;
        this.contentType = contentType;
    }

    /** Asks for the answer, and gives it when it comes. */
    protected abstract void ask(Question question, LateAnswer answer) throws IOException;

    /** Says why there is no answer. */
    protected String refused(String reason) {
        return new HtmlPiece().paragraph("fault", reason).html();
    }

    /**
     * Who asks about what.
     *
     * @param caller who asks
     * @param about the id that the address ends in
     * @param request what was sent
     * @param language the language of the answer
     */
    protected record Question(Caller caller, UUID about, HttpServletRequest request, Language language) {
        /** What was sent under a name; empty when nothing was. */
        public String text(String name) {
            return Optional.ofNullable(request.getParameter(name)).orElse("");
        }
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (!request.getMethod().equals(method)) {
            response.setHeader("Allow", method);
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!WrittenId.is(id)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            answer(new Question(visitor.caller(request), UUID.fromString(id), request, Language.of(request)));
        }
    }

    /** Answers, also when it is refused. */
    private void answer(Question question) throws IOException {
        Language language = question.language();
        UUID id = Correlation.of(question.request());
        LateAnswer answer =
                LateAnswer.to(question.request(), contentType, failure -> refused(reason(failure, language, id)));
        try {
            ask(question, answer);
        } catch (Refusal refusal) {
            visitor.refused(question.request(), refusal);
            answer.give(refused(reason(refusal, language, id)));
        }
    }

    /** Why nothing came, in words for people; a bug is told as one. */
    private static String reason(Throwable failure, Language language, UUID id) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal.getMessage() + " " + refusal.next();
            }
        }
        LOG.log(Level.SEVERE, failure, () -> "No answer to a question of a page, correlation id " + id);
        return language.say("error.no-answer", id.toString());
    }
}
