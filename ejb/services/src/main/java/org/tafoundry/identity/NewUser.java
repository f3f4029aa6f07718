package org.tafoundry.identity;

import java.util.Set;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.Values;

/**
 * A user to be created.
 *
 * @param username name to log in with
 * @param email address
 * @param fullName name to show; may be empty
 * @param password first password
 * @param roles roles
 */
public record NewUser(String username, String email, String fullName, String password, Set<RoleName> roles) {
    private static final int LONGEST = 255;

    public NewUser {
        username = Values.required("username", username, LONGEST);
        email = Values.required("email", email, LONGEST);
        fullName = Values.optional("full_name", fullName, LONGEST);
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        PasswordRule.check(password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "NewUser[" + username + ", " + roles + "]";
    }
}
