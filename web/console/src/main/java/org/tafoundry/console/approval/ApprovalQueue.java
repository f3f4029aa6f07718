package org.tafoundry.console.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.identity.PersonNames;
import org.tafoundry.page.Page;
import org.tafoundry.page.PageRequest;
import org.tafoundry.request.Approvals;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.request.RequestView;

/** The requests that wait for approval, the oldest first. */
@Named
@RequestScoped
public class ApprovalQueue {
    private static final int SIZE = 20;

    @Inject
    private Approvals approvals;

    @Inject
    private PersonNames people;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private int page = 1;
    private Page<RequestView> found = new Page<>(List.of(), 0, SIZE, 0);
    private Map<UUID, String> names = Map.of();
    private Map<RequestStatus, Long> counts = Map.of();

    /** Reads the page that the address names. */
    public void load() {
        var caller = visitor.caller(Notices.request());
        found = approvals.queue(caller, new PageRequest(Math.max(0, page - 1), SIZE, ""));
        names = people.of(found.items().stream().map(RequestView::createdBy).toList());
        counts = approvals.statistics(caller);
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

    /** The visitor's own request, which others have to approve. */
    public boolean isOwn(RequestView request) {
        return visitor.user().filter(request.createdBy()::equals).isPresent() && !approvals.allowsOwn();
    }

    /** How many requests were approved and how many rejected, of those that exist. */
    public String getDecided() {
        long rejected = counts.getOrDefault(RequestStatus.REJECTED, 0L);
        long open =
                counts.getOrDefault(RequestStatus.NEW, 0L) + counts.getOrDefault(RequestStatus.PENDING_APPROVAL, 0L);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return texts.say("approvals.decided", all - rejected - open, rejected);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
