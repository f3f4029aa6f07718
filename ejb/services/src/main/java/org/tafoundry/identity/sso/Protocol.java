package org.tafoundry.identity.sso;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.identity.ExternalIdentity;
import org.tafoundry.identity.GroupRoles;

/** Port: what the login with a kind of provider is, in the words of its protocol. */
public interface Protocol {
    /**
     * What a login begins with and what its answer is held against; made new for each login.
     *
     * @param state comes back with the answer and finds the login again
     * @param nonce comes back inside of what the provider signs
     * @param verifier proves that who redeems the answer is who asked for it
     * @param callback where the answer goes
     */
    record Secrets(String state, String nonce, String verifier, URI callback) {}

    /**
     * Who came back.
     *
     * @param identity who it is
     * @param logoutHint what a logout at the provider needs; empty for nothing
     */
    record Arrival(ExternalIdentity identity, String logoutHint) {}

    /**
     * Who has logged out at the provider.
     *
     * @param externalId who
     * @param message id of the message, which counts once
     * @param answer where the browser goes with the answer to the provider; empty when it did not come with a browser
     */
    record Departed(String externalId, String message, Optional<URI> answer) {}

    /** Which kind of provider. */
    Provider provider();

    /** What people call it; empty when it is not set up. */
    Optional<String> label();

    /** Which groups give which roles. */
    GroupRoles roles();

    /** Where the browser goes. */
    URI begin(Secrets secrets);

    /**
     * Who came back, proven.
     *
     * @param answer the parameters that the browser brought
     */
    Arrival finish(Secrets secrets, Map<String, String> answer);

    /** What the provider has to know of this installation, as XML; empty when the protocol has no such document. */
    default String description() {
        return "";
    }

    /** Where the browser goes to log out at the provider too; empty when it has no such place. */
    Optional<URI> logout(String logoutHint, URI home);

    /**
     * Who the provider says has logged out, proven.
     *
     * @param message the parameters of the provider's call
     * @param query its query, as it came
     */
    Departed loggedOut(Map<String, String> message, String query);
}
