package org.tafoundry.console.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.identity.PersonNames;
import org.tafoundry.page.Page;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.RequestQuery;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;

/** The list of requests: one page of it, by state and by words. */
@Named
@RequestScoped
public class RequestList {
    private static final int SIZE = 20;

    @Inject
    private Requests requests;

    @Inject
    private PersonNames people;

    @Inject
    private Visitor visitor;

    private RequestStatus status;
    private String text = "";
    private int page = 1;
    private Map<UUID, String> names = Map.of();
    private Page<RequestView> found = new Page<>(List.of(), 0, SIZE, 0);

    /** Reads the page that the address names. */
    public void load() {
        Set<RequestStatus> statuses = status == null ? Set.of() : Set.of(status);
        try {
            found = requests.list(
                    visitor.caller(Notices.request()),
                    new RequestQuery(statuses, text),
                    new PageRequest(Math.max(0, page - 1), SIZE, ""));
            names = people.of(found.items().stream().map(RequestView::createdBy).toList());
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
        }
    }

    public List<RequestView> getItems() {
        return found.items();
    }

    public long getTotal() {
        return found.total();
    }

    /** Number of pages, at least 1. */
    public long getPages() {
        return Math.max(1, (found.total() + SIZE - 1) / SIZE);
    }

    /** The requestor's name. */
    public String name(UUID user) {
        return names.getOrDefault(user, "");
    }

    /** The address of another page of this list. */
    public String address(int other) {
        return "?page=" + other
                + (status == null ? "" : "&status=" + status)
                + (text.isEmpty() ? "" : "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    public RequestStatus[] getStatuses() {
        return RequestStatus.values();
    }

    public RequestStatus getStatus() {
        return status;
    }

    public void setStatus(RequestStatus status) {
        this.status = status;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
