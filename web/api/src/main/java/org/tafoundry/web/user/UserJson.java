package org.tafoundry.web.user;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.tafoundry.identity.UserView;
import org.tafoundry.web.JsonOutput;

/** Writes a user as JSON. */
public final class UserJson {
    private UserJson() {}

    /** The user, without a password. */
    public static JsonObject of(UserView user) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", user.id().toString())
                .add("username", user.username())
                .add("email", user.email())
                .add("full_name", user.fullName())
                .add("active", user.active())
                .add("superuser", user.superuser())
                .add("auth_provider", user.authProvider())
                .add("roles", JsonOutput.sorted(user.roles()));
        JsonOutput.optional(json, "last_login", user.lastLogin());
        return json.add("created_at", user.createdAt().toString())
                .add("updated_at", user.updatedAt().toString())
                .build();
    }
}
