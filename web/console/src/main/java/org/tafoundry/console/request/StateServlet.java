package org.tafoundry.console.request;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Requests;

/** {@code /state/ID}: a request's state as plain text, for the page that waits for the next one. */
@WebServlet("/state/*")
public class StateServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Requests requests;

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (!id.matches("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            String status = requests.get(visitor.caller(request), UUID.fromString(id))
                    .status()
                    .name();
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(status);
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
