package org.tafoundry.console.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.tafoundry.console.Notices;

/** The pages that the visitor's roles open, as the head of every page lists them. */
@Named
@RequestScoped
public class Menu {
    @Inject
    private Visitor visitor;

    /**
     * A page in the menu.
     *
     * @param label what it is called
     * @param path where it is
     * @param current whether it is the one that is shown
     */
    public record Item(String label, String path, boolean current) {}

    /** The pages in order. */
    public List<Item> getItems() {
        List<Item> items = new ArrayList<>();
        add(items, "Dashboard", Page.DASHBOARD);
        add(items, "Requests", Page.REQUESTS);
        add(items, "To approve", Page.APPROVALS);
        add(items, "New request", Page.NEW);
        add(items, "Knowledge", Page.KNOWLEDGE);
        add(items, "Jobs", Page.JOBS);
        add(items, "Users", Page.USERS);
        add(items, "Configuration", Page.CONFIGURATION);
        add(items, "Audit", Page.AUDIT);
        return items;
    }

    private void add(List<Item> items, String label, Page page) {
        if (page.isFor(visitor.roles())) {
            String here = Notices.request().getServletPath();
            items.add(new Item(label, page.path(), page.path().equals(here)));
        }
    }
}
