package org.tafoundry.console;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.refusal.Refusal;

/** What the page tells its reader: done, or refused with the reason and what to do next. */
public final class Notices {

    private Notices() {}

    /** Says that something was done; it survives a redirect. */
    public static void done(String words) {
        add(FacesMessage.SEVERITY_INFO, words, "");
    }

    /** Says what was refused, why, and what to do next; what was refused for lack of a right is audited. */
    public static void refused(Visitor visitor, Refusal refusal) {
        visitor.refused(request(), refusal);
        add(FacesMessage.SEVERITY_ERROR, refusal.getMessage(), refusal.next());
    }

    /** Says beside a field what was refused, why, and what to do next. */
    public static void refused(String field, Refusal refusal) {
        fault(field, refusal.getMessage() + " " + refusal.next());
    }

    /** Says beside a field what is wrong with it. */
    public static void fault(String field, String words) {
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
    }

    /** The request that is being answered. */
    public static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static void add(FacesMessage.Severity severity, String words, String next) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(severity, words, next));
    }
}
