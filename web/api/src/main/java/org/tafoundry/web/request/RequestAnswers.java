package org.tafoundry.web.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tafoundry.identity.PersonNames;
import org.tafoundry.page.Page;
import org.tafoundry.request.RequestView;
import org.tafoundry.web.Answers;
import org.tafoundry.web.Paging;
import org.tafoundry.web.json.PageJson;

/** Shows requests with the names of the people who worked on them, asked for once for a whole list. */
@RequestScoped
public class RequestAnswers {
    /** What lists of requests can be sorted by. */
    static final String SORT = Paging.SORT + "createdAt|updatedAt|status|sourceSystem" + Paging.DIRECTION;

    @Inject
    private PersonNames people;

    public RequestJson of(RequestView request) {
        return RequestJson.of(request, people.of(RequestJson.people(request).collect(Collectors.toSet())));
    }

    public PageJson<RequestJson> of(Page<RequestView> page) {
        Map<UUID, String> names =
                people.of(page.items().stream().flatMap(RequestJson::people).collect(Collectors.toSet()));
        return PageJson.of(page, request -> RequestJson.of(request, names));
    }

    public Response versioned(RequestView request) {
        return Answers.versioned(of(request), request.updatedAt());
    }
}
