package org.tafoundry.console.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.tafoundry.console.Notices;
import org.tafoundry.console.text.Texts;

/** The pages that the visitor's roles open, as the head of every page lists them. */
@Named
@RequestScoped
public class Menu {
    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

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
        add(items, texts.of("common.dashboard"), Page.DASHBOARD);
        add(items, texts.of("common.requests"), Page.REQUESTS);
        add(items, texts.of("common.to-approve"), Page.APPROVALS);
        add(items, texts.of("common.new-request"), Page.NEW);
        add(items, texts.of("menu.knowledge"), Page.KNOWLEDGE);
        add(items, texts.of("common.jobs"), Page.JOBS);
        add(items, texts.of("common.users"), Page.USERS);
        add(items, texts.of("common.configuration"), Page.CONFIGURATION);
        add(items, texts.of("common.audit"), Page.AUDIT);
        return items;
    }

    private void add(List<Item> items, String label, Page page) {
        if (page.isFor(visitor.roles())) {
            String here = Notices.request().getServletPath();
            items.add(new Item(label, page.path(), page.path().equals(here)));
        }
    }
}
