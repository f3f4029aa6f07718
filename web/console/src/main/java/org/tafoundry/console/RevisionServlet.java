package org.tafoundry.console;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.refusal.Refusal;

/** What a page asks about a revision, whose id its address ends in; answered late, while no thread of the server's waits. */
public abstract class RevisionServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Visitor visitor;

    private final String contentType;

    /**
     * A servlet whose answers have this type.
     *
     * @param contentType without a charset, which is UTF-8
     */
    protected RevisionServlet(String contentType) {
        this.contentType = contentType;
    }

    /** Asks for the answer, and gives it when it comes. */
    protected abstract void ask(Question question, LateAnswer answer) throws IOException;

    /** Says why there is no answer. */
    protected abstract String refused(Throwable failure);

    /**
     * Who asks about what.
     *
     * @param caller who asks
     * @param revision the revision that the address names
     * @param request what was sent
     */
    protected record Question(Caller caller, UUID revision, HttpServletRequest request) {
        /** What was sent under a name; empty when nothing was. */
        public String text(String name) {
            return Optional.ofNullable(request.getParameter(name)).orElse("");
        }
    }

    /** Answers a call, also when it is refused. */
    protected final void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (!WrittenId.is(id)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        LateAnswer answer = LateAnswer.to(request, contentType);
        try {
            ask(new Question(visitor.caller(request), UUID.fromString(id), request), answer);
        } catch (Refusal refusal) {
            visitor.refused(request, refusal);
            answer.give(refused(refusal));
        }
    }
}
