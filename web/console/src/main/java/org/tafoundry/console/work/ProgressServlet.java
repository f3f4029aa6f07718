package org.tafoundry.console.work;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.WrittenId;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Requests;

/**
 * {@code /progress/ID}: what state a request is in and how far its jobs are, as server-sent events, for the pages that wait
 * for the next state.
 */
@WebServlet(urlPatterns = "/progress/*", asyncSupported = true)
public class ProgressServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Requests requests;

    @Inject
    private transient ProgressFeeds feeds;

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (!WrittenId.is(id)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Caller caller = visitor.caller(request);
        UUID wanted = UUID.fromString(id);
        try {
            requests.get(caller, wanted);
        } catch (Refusal refusal) {
            visitor.refused(request, refusal);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (feeds.isFull()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        feeds.open(caller, wanted, request.startAsync());
    }
}
