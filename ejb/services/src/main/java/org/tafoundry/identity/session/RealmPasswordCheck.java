package org.tafoundry.identity.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.work.JobRunner;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/**
 * Checks passwords against the server's security domain {@code tafoundry}, which {@code jboss-ejb3.xml} gives to this bean
 * so that it is the current one here, whatever protects the web module that calls.
 */
@Stateless
@PermitAll // a bean in a security domain is closed to all unless it says otherwise; nobody is logged in yet here
@Local(PasswordCheck.class)
public class RealmPasswordCheck implements PasswordCheck {

    @EJB
    private JobRunner jobs;

    /** For the container, which fills in the rest. */
    public RealmPasswordCheck() {}

    RealmPasswordCheck(JobRunner jobs) {
        this.jobs = jobs;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean accepts(String username, char[] password) {
        try {
            SecurityDomain.getCurrent().authenticate(username, new PasswordGuessEvidence(password));
            return true;
        } catch (RealmUnavailableException e) {
            throw new Refusal(
                    SessionRefusal.SESSION_REALM_UNAVAILABLE,
                    "Passwords cannot be checked now: " + e.getMessage() + ".",
                    "Try again in a minute.",
                    e);
        } catch (SecurityException e) {
            if (!jobs.works()) {
                // a realm without its database says no to everybody, and the job operator is without it as well
                throw new Refusal(
                        SessionRefusal.SESSION_REALM_UNAVAILABLE,
                        "Passwords cannot be checked now: this server's database went away while it started.",
                        "Try again in a minute.",
                        e);
            }
            return false;
        }
    }
}
