package org.tafoundry.console.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.identity.UserView;
import org.tafoundry.identity.session.Sessions;
import org.tafoundry.refusal.Refusal;

/** One's own profile, with a form that changes the password. */
@Named
@RequestScoped
public class ProfilePage {
    @Inject
    private Sessions sessions;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private String current = "";
    private String replacement = "";
    private String again = "";

    /** Changes the password; all logins end, this one too. */
    public String change() {
        if (!replacement.equals(again)) {
            Notices.fault("password:again", texts.of("profile.passwords-differ"));
            return "";
        }
        Caller caller = visitor.caller(Notices.request());
        try {
            sessions.changePassword(caller, current, replacement);
        } catch (Refusal refusal) {
            Notices.refused("password:replacement", refusal);
            return "";
        }
        Notices.done(texts.of("done.password-changed"));
        return "/index?faces-redirect=true";
    }

    /** Who one is. */
    public UserView getUser() {
        return sessions.me(visitor.caller(Notices.request()));
    }

    public String getCurrent() {
        return "";
    }

    public void setCurrent(String current) {
        this.current = current == null ? "" : current;
    }

    public String getReplacement() {
        return "";
    }

    public void setReplacement(String replacement) {
        this.replacement = replacement == null ? "" : replacement;
    }

    public String getAgain() {
        return "";
    }

    public void setAgain(String again) {
        this.again = again == null ? "" : again;
    }
}
