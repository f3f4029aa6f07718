package org.tafoundry.download;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.identity.UserView;
import org.tafoundry.identity.Users;
import org.tafoundry.link.DownloadLinks;
import org.tafoundry.link.DownloadLinks.Kind;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.revision.Revisions;
import org.tafoundry.sample.Samples;
import org.tafoundry.storage.StoredContent;

/**
 * Makes and opens links to add-ons and samples. Whoever opens one gets what the person it was made for may have now: a link of
 * somebody who was disabled or lost a role ends with that. No transaction is open while bytes move.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkedDownloads {
    @Inject
    private DownloadLinks links;

    @Inject
    private Users users;

    @Inject
    private Revisions revisions;

    @Inject
    private Samples samples;

    protected LinkedDownloads() {}

    /** For use outside a container. */
    public LinkedDownloads(DownloadLinks links, Users users, Revisions revisions, Samples samples) {
        this.links = links;
        this.users = users;
        this.revisions = revisions;
        this.samples = samples;
    }

    /** A link to the archive of a revision. */
    public DownloadLinks.Link ofRevision(Caller caller, UUID id) {
        return links.issue(Kind.REVISION, revisions.get(caller, id).id(), caller, Instant.now());
    }

    /** A link to a sample. */
    public DownloadLinks.Link ofSample(Caller caller, UUID id) {
        return links.issue(Kind.SAMPLE, samples.get(caller, id).id(), caller, Instant.now());
    }

    /** Opens what a link is to; audited as a download of the person for whom the link was made. */
    public StoredContent open(Caller caller, String token) {
        Instant now = Instant.now();
        Optional<DownloadLinks.Grant> revision = links.open(Kind.REVISION, token, caller, now);
        if (revision.isPresent()) {
            return revisions.download(person(revision.get()), revision.get().thing());
        }
        DownloadLinks.Grant sample = links.open(Kind.SAMPLE, token, caller, now).orElseThrow(LinkedDownloads::invalid);
        return samples.download(person(sample), sample.thing());
    }

    /** The one who opens the link, with the roles of the person it was made for. */
    private Caller person(DownloadLinks.Grant grant) {
        Caller caller = grant.caller();
        UserView user =
                caller.userId().flatMap(users::known).filter(UserView::active).orElseThrow(LinkedDownloads::invalid);
        return caller.as(user.id(), user.username(), user.roles());
    }

    private static Refusal invalid() {
        return new Refusal(
                DownloadRefusal.DOWNLOAD_LINK_INVALID,
                "The download link is wrong or has expired.",
                "Ask for a new link; it works for " + DownloadLinks.LIFETIME.toMinutes() + " minutes.");
    }
}
