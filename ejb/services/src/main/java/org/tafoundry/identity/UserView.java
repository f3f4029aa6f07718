package org.tafoundry.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tafoundry.caller.RoleName;

/**
 * A user as services show it: without the password.
 *
 * @param id the user
 * @param username name to log in with
 * @param email address
 * @param fullName name to show; may be empty
 * @param active whether the user may log in
 * @param superuser whether the user has every role
 * @param authProvider {@code local}, or the provider that knows the user
 * @param roles roles; all of them for a superuser
 * @param lastLogin last successful login
 * @param createdAt when the user was created
 * @param updatedAt when the row was last changed; names the version for an update
 */
public record UserView(
        UUID id,
        String username,
        String email,
        String fullName,
        boolean active,
        boolean superuser,
        String authProvider,
        Set<RoleName> roles,
        Optional<Instant> lastLogin,
        Instant createdAt,
        Instant updatedAt) {
    public UserView {
        roles = Set.copyOf(roles);
    }

    /** Whether the user's password is kept here. */
    public boolean local() {
        return authProvider.equals(User.LOCAL);
    }

    /** Name to show. */
    public String displayName() {
        return fullName.isEmpty() ? username : fullName;
    }

    static UserView of(User user, Set<RoleName> roles) {
        return new UserView(
                user.id,
                user.username,
                user.email,
                user.fullName == null ? "" : user.fullName,
                user.active,
                user.superuser,
                user.authProvider == null ? User.LOCAL : user.authProvider,
                user.superuser ? Set.of(RoleName.values()) : roles,
                Optional.ofNullable(user.lastLogin),
                user.createdAt,
                user.updatedAt);
    }
}
