package org.tafoundry.identity;

import java.util.Set;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.Values;

/**
 * A user to be created.
 *
 * @param username name to log in with, in lower case
 * @param email address, in lower case
 * @param fullName name to show; may be empty
 * @param password first password
 * @param roles roles
 */
public record NewUser(String username, String email, String fullName, String password, Set<RoleName> roles) {
    private static final int LONGEST = 255;

    public NewUser {
        username = Username.chosen(username);
        email = EmailAddress.of(email);
        fullName = Values.optional("full_name", fullName, LONGEST);
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        PasswordRule.check(password, username, email);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "NewUser[" + username + ", " + roles + "]";
    }
}
