package org.tafoundry.console.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.tafoundry.console.Labels;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.identity.UserView;
import org.tafoundry.identity.Users;
import org.tafoundry.page.Page;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.Refusal;

/** The list of users: one page of it, by a part of their name or address. */
@Named
@RequestScoped
public class UserList {
    private static final int SIZE = 20;

    @Inject
    private Users users;

    @Inject
    private Labels labels;

    @Inject
    private Visitor visitor;

    private String text = "";
    private int page = 1;
    private Page<UserView> found = new Page<>(List.of(), 0, SIZE, 0);

    /** Reads the page that the address names. */
    public void load() {
        try {
            found = users.list(
                    visitor.caller(Notices.request()), text, new PageRequest(Math.max(0, page - 1), SIZE, ""));
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
        }
    }

    public List<UserView> getItems() {
        return found.items();
    }

    public long getTotal() {
        return found.total();
    }

    /** Number of pages, at least 1. */
    public long getPages() {
        return Math.max(1, (found.total() + SIZE - 1) / SIZE);
    }

    /** The address of another page of this list. */
    public String address(int other) {
        return "?page=" + other + (text.isEmpty() ? "" : "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /** A user's roles in words. */
    public String roles(UserView user) {
        return user.roles().isEmpty()
                ? "none"
                : user.roles().stream().sorted().map(labels::status).collect(Collectors.joining(", "));
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
