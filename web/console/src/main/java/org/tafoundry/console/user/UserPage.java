package org.tafoundry.console.user;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.console.Notices;
import org.tafoundry.console.WrittenId;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.identity.NewUser;
import org.tafoundry.identity.UserChange;
import org.tafoundry.identity.UserView;
import org.tafoundry.identity.Users;
import org.tafoundry.identity.session.Sessions;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;

/** One user, or a new one: address and name, roles, whether they may log in, a new password, deletion. */
@Named
@ViewScoped
public class UserPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Users users;

    @Inject
    private Sessions sessions;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private String id = "";
    private Instant readAt = Instant.EPOCH;
    private String username = "";
    private String email = "";
    private String fullName = "";
    private boolean active = true;
    private boolean local = true;
    private List<String> roles = new ArrayList<>();
    private String password = "";

    /** Reads the user that the address names; none for a new one. */
    public void load() throws IOException {
        if (isNew()) {
            return;
        }
        try {
            show(users.get(caller(), known()));
        } catch (Refusal refusal) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, "");
            faces.responseComplete();
        }
    }

    private void show(UserView user) {
        readAt = user.updatedAt();
        username = user.username();
        email = user.email();
        fullName = user.fullName();
        active = user.active();
        local = user.local();
        roles = user.roles().stream().map(RoleName::name).sorted().collect(Collectors.toCollection(ArrayList::new));
    }

    /** Creates the user. */
    public String create() {
        try {
            users.create(caller(), new NewUser(username, email, fullName, password, chosen()));
            Notices.done(texts.of("done.user-created"));
            return "/users?faces-redirect=true";
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
            return "";
        }
    }

    /** Keeps address, name and whether the user may log in. */
    public String save() {
        return act(
                () -> users.update(caller(), known(), readAt, new UserChange(email, fullName, active)),
                texts.of("done.user-changed"));
    }

    /** Gives the user exactly the chosen roles. */
    public String assign() {
        return act(() -> users.assignRoles(caller(), known(), readAt, chosen()), texts.of("done.roles-changed"));
    }

    /** Gives the user a new password. */
    public String reset() {
        return act(() -> sessions.resetPassword(caller(), known(), password), texts.of("done.password-set"));
    }

    /** Deletes the user. */
    public String delete() {
        try {
            users.delete(caller(), known(), false);
            Notices.done(texts.of("done.user-deleted"));
            return "/users?faces-redirect=true";
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
            return back();
        }
    }

    private String act(Runnable action, String done) {
        try {
            action.run();
            Notices.done(done);
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
        }
        return back();
    }

    private String back() {
        return "/user?faces-redirect=true&id=" + id;
    }

    private Set<RoleName> chosen() {
        Set<RoleName> chosen = EnumSet.noneOf(RoleName.class);
        roles.forEach(name -> chosen.add(RoleName.valueOf(name)));
        return chosen;
    }

    private Caller caller() {
        return visitor.caller(Notices.request());
    }

    private UUID known() {
        if (!WrittenId.is(id)) {
            throw new Refusal(CommonRefusal.NOT_FOUND, texts.of("user.no-such"), texts.of("user.no-such-next"));
        }
        return UUID.fromString(id);
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    public boolean isLocal() {
        return local;
    }

    public RoleName[] getAllRoles() {
        return RoleName.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = new ArrayList<>(roles);
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
