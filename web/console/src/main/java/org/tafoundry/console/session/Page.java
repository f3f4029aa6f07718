package org.tafoundry.console.session;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.caller.RoleName;

/** The pages of the console and the roles that open them. */
public enum Page {
    DASHBOARD("/dashboard.xhtml", RoleName.values()),
    REQUESTS("/requests.xhtml", RoleName.REQUESTOR, RoleName.APPROVER, RoleName.ADMIN),
    REQUEST("/request.xhtml", RoleName.REQUESTOR, RoleName.APPROVER, RoleName.ADMIN),
    EVENTS("/events.xhtml", RoleName.REQUESTOR, RoleName.APPROVER, RoleName.ADMIN),
    ADD_ON("/addon.xhtml", RoleName.REQUESTOR, RoleName.APPROVER, RoleName.ADMIN),
    NEW("/new.xhtml", RoleName.REQUESTOR),
    APPROVALS("/approvals.xhtml", RoleName.APPROVER),
    KNOWLEDGE("/knowledge.xhtml", RoleName.KNOWLEDGE_MANAGER, RoleName.APPROVER, RoleName.ADMIN),
    JOBS("/jobs.xhtml", RoleName.ADMIN),
    USERS("/users.xhtml", RoleName.ADMIN),
    USER("/user.xhtml", RoleName.ADMIN),
    CONFIGURATION("/configuration.xhtml", RoleName.ADMIN),
    AUDIT("/audit.xhtml", RoleName.ADMIN),
    PROFILE("/profile.xhtml", RoleName.values()),
    NOTIFICATIONS("/notifications.xhtml", RoleName.values());

    private final String path;
    private final Set<RoleName> roles;

    Page(String path, RoleName... roles) {
        this.path = path;
        this.roles = EnumSet.noneOf(RoleName.class);
        this.roles.addAll(Arrays.asList(roles));
    }

    /** Where it is, below the console. */
    public String path() {
        return path;
    }

    /** Whether one of these roles opens it; people without any role get as far as the dashboard. */
    public boolean isFor(Set<RoleName> theirs) {
        return theirs.stream().anyMatch(roles::contains) || roles.size() == RoleName.values().length;
    }

    /** The page at this path. */
    static Optional<Page> at(String path) {
        return Arrays.stream(values()).filter(page -> page.path.equals(path)).findFirst();
    }
}
