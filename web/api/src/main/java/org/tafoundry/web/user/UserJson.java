package org.tafoundry.web.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.UserView;

/**
 * A user, without a password.
 *
 * @param id the user
 * @param username name to log in with
 * @param email address
 * @param fullName name to show; may be empty
 * @param active whether the user may log in
 * @param superuser whether the user has every role
 * @param authProvider who knows the password
 * @param roles roles, by name
 * @param lastLogin last successful login
 * @param createdAt when the user was created
 * @param updatedAt when the user was last changed
 */
public record UserJson(
        UUID id,
        @Schema(examples = "rita") String username,
        @Schema(examples = "rita@example.org") String email,
        @Schema(examples = "Rita Requestor") String fullName,
        boolean active,
        boolean superuser,
        @Schema(description = "local, or the provider that knows the user.", examples = "local") String authProvider,
        List<RoleName> roles,
        @Schema(description = "Last successful login.") Optional<Instant> lastLogin,
        Instant createdAt,
        Instant updatedAt) {
    public UserJson {
        roles = List.copyOf(roles);
    }

    /** The user as services show it. */
    public static UserJson of(UserView user) {
        return new UserJson(
                user.id(),
                user.username(),
                user.email(),
                user.fullName(),
                user.active(),
                user.superuser(),
                user.authProvider(),
                user.roles().stream().sorted().toList(),
                user.lastLogin(),
                user.createdAt(),
                user.updatedAt());
    }
}
