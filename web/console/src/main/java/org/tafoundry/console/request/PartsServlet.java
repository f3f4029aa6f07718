package org.tafoundry.console.request;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.sample.SampleParts;

/**
 * {@code /parts/UPLOAD}: takes a sample in parts ({@code PUT} with {@code ?at=BYTES}), tells how much of it is here, and
 * forgets it. An upload is named by the browser, so that the same file goes on where it ended.
 */
@WebServlet("/parts/*")
public class PartsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    @Inject
    private transient SampleParts parts;

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, () -> parts.received(visitor.caller(request), upload(request)));
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String at = String.valueOf(request.getParameter("at"));
        if (!NUMBER.matcher(at).matches()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var content = request.getInputStream();
        answer(
                request,
                response,
                () -> parts.add(
                        visitor.caller(request),
                        upload(request),
                        Long.parseLong(at),
                        request.getContentLengthLong(),
                        content));
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, () -> {
            parts.discard(visitor.caller(request), upload(request));
            return 0;
        });
    }

    private static String upload(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, LongSupplier received)
            throws IOException {
        var answer = Json.createObjectBuilder();
        try {
            answer.add("received", received.getAsLong());
        } catch (Refusal refusal) {
            visitor.refused(request, refusal);
            answer.add("refused", refusal.getMessage() + " " + refusal.next());
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(answer.build().toString());
    }
}
