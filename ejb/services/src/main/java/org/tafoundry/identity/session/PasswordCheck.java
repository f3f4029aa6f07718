package org.tafoundry.identity.session;

/** Port: checks a user's password. */
public interface PasswordCheck {

    /** Whether this is the password of an active local user. */
    boolean accepts(String username, char[] password);
}
