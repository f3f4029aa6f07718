package org.tafoundry.identity;

import org.tafoundry.refusal.Values;

/**
 * New values for a user.
 *
 * @param email address
 * @param fullName name to show; may be empty
 * @param active whether the user may log in
 */
public record UserChange(String email, String fullName, boolean active) {
    private static final int LONGEST = 255;

    public UserChange {
        email = EmailAddress.of(email);
        fullName = Values.optional("full_name", fullName, LONGEST);
    }
}
