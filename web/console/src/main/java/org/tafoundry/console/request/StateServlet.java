package org.tafoundry.console.request;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.tafoundry.console.Words;
import org.tafoundry.console.WrittenId;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Requests;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.JobState;
import org.tafoundry.work.JobView;

/**
 * {@code /state/ID}: what state a request is in and how far its jobs are, as JSON, for the pages that wait for the next
 * state.
 */
@WebServlet("/state/*")
public class StateServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final int ALL = 100;

    @Inject
    private transient Requests requests;

    @Inject
    private transient JobLedger jobs;

    @Inject
    private transient Words words;

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (!WrittenId.is(id)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            UUID wanted = UUID.fromString(id);
            String status =
                    requests.get(visitor.caller(request), wanted).status().name();
            List<JobView> going = jobs.ofRequest(wanted).stream()
                    .filter(job -> job.state() == JobState.RUNNING || job.state() == JobState.WAITING)
                    .toList();
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(json(status, going));
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The state is another one too when a job has come or ended. */
    private String json(String status, List<JobView> going) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        StringBuilder state = new StringBuilder(status);
        for (JobView job : going) {
            state.append(' ').append(job.id());
            list.add(Json.createObjectBuilder()
                    .add("name", words.job(job.job()))
                    .add("running", job.state() == JobState.RUNNING)
                    .add("percent", Math.round(ALL * job.share()))
                    .add("at", job.message()));
        }
        return Json.createObjectBuilder()
                .add("state", state.toString())
                .add("jobs", list)
                .build()
                .toString();
    }
}
