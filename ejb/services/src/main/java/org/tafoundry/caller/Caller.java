package org.tafoundry.caller;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;

/**
 * Who calls a service and from where; given to every service method that a person can cause, so that the audit row does
 * not depend on the thread.
 *
 * @param userId the user; empty when nobody is logged in
 * @param username name to show; empty when nobody is logged in
 * @param roles the user's roles
 * @param ipAddress address of the client, IPv4 or IPv6
 * @param userAgent what the client says it is, cut to 500 characters
 * @param correlationId identifies the whole call in logs and audit
 */
public record Caller(
        Optional<UUID> userId,
        String username,
        Set<RoleName> roles,
        String ipAddress,
        String userAgent,
        UUID correlationId) {
    private static final int LONGEST_USER_AGENT = 500;
    private static final int LONGEST_ADDRESS = 45;

    public Caller {
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(correlationId, "correlationId");
        roles = Set.copyOf(roles);
        ipAddress = cut(ipAddress, LONGEST_ADDRESS);
        userAgent = cut(userAgent, LONGEST_USER_AGENT);
    }

    /** Somebody who is not logged in. */
    public static Caller anonymous(String ipAddress, String userAgent, UUID correlationId) {
        return new Caller(Optional.empty(), "", Set.of(), ipAddress, userAgent, correlationId);
    }

    /** The product itself, doing the work that a person caused before. */
    public static Caller product() {
        return product(UUID.randomUUID());
    }

    /** The product itself, doing the work that a person caused by the call with this id. */
    public static Caller product(UUID correlation) {
        return new Caller(Optional.empty(), "ta-foundry", Set.of(), "", "", correlation);
    }

    /** The same call, now known to be this user's. */
    public Caller as(UUID user, String name, Set<RoleName> theirRoles) {
        return new Caller(Optional.of(user), name, theirRoles, ipAddress, userAgent, correlationId);
    }

    /** Whether the caller has one of these roles. */
    public boolean isAny(RoleName... wanted) {
        return Stream.of(wanted).anyMatch(roles::contains);
    }

    /** The user; refused when the caller has none of these roles. */
    public UUID require(RoleName... wanted) {
        if (userId.isEmpty() || !isAny(wanted)) {
            String names = Stream.of(wanted).map(RoleName::name).collect(Collectors.joining(" or "));
            throw new Refusal(
                    CommonRefusal.FORBIDDEN,
                    "This needs the role " + names + ".",
                    "Log in as a user with that role, or ask an administrator for it.");
        }
        return userId.get();
    }

    private static String cut(String text, int limit) {
        Objects.requireNonNull(text, "text");
        return text.length() <= limit ? text : text.substring(0, limit);
    }
}
