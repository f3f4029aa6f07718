package org.tafoundry.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.Page;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;
import org.tafoundry.settings.Seals;
import org.tafoundry.work.NoticeEvent;
import org.tafoundry.work.WorkQueue;

/** Lets people choose what they are told and how, try it out, and see what became of it. */
@Stateless
public class NotificationPreferences {
    private static final String ENTITY = "notification_preferences";
    private static final String DELIVERY = "notification";
    private static final Map<String, String> SORTABLE =
            Map.of("occurredAt", "d.occurredAt", "updatedAt", "d.updatedAt", "state", "d.state", "event", "d.event");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private MailServer mail;

    @Inject
    private Seals seals;

    @Inject
    private WorkQueue queue;

    @Inject
    private AuditTrail audit;

    protected NotificationPreferences() {}

    NotificationPreferences(EntityManager em, MailServer mail, Seals seals, WorkQueue queue, AuditTrail audit) {
        this.em = em;
        this.mail = mail;
        this.seals = seals;
        this.queue = queue;
        this.audit = audit;
    }

    /** The caller's own choice. */
    public PreferencesView get(Caller caller) {
        UUID user = caller.require(RoleName.values());
        return view(user, Optional.ofNullable(em.find(PreferencesRow.class, user)));
    }

    /** Changes the caller's own choice; refused when it was changed after {@code readAt}. */
    public PreferencesView put(Caller caller, Instant readAt, PreferencesChange change) {
        UUID user = caller.require(RoleName.values());
        // two first choices at once: the second one waits here, and then sees the row of the first
        em.createNativeQuery("SELECT 1 FROM users WHERE id = :id FOR NO KEY UPDATE")
                .setParameter("id", user)
                .getResultList();
        PreferencesRow kept = em.find(PreferencesRow.class, user, LockModeType.PESSIMISTIC_WRITE);
        Instant version = kept == null ? Instant.EPOCH : kept.updatedAt;
        if (!version.equals(readAt)) {
            throw new Refusal(
                    CommonRefusal.CHANGED_MEANWHILE,
                    "The choice was changed at " + version + ".",
                    "Read it again and repeat the change.");
        }
        PreferencesRow row = kept == null ? new PreferencesRow(user) : kept;
        take(row, change);
        if (kept == null) {
            em.persist(row);
        }
        em.flush();
        audit.record(
                caller,
                AuditAction.UPDATE,
                AuditSubject.of(ENTITY, user),
                Map.of(
                        "email", row.emailEvents,
                        "webhook", row.webhookEvents,
                        "webhookForm", row.webhookForm.name(),
                        "webhookSet", Boolean.toString(!row.webhookUrl.isEmpty()),
                        "secretChanged",
                                Boolean.toString(!change.webhookSecret().isEmpty())));
        return view(user, Optional.of(row));
    }

    /** Leaves a notice that only says that it is a test, to the caller. */
    public DeliveryView test(Caller caller, Channel channel) {
        UUID user = caller.require(RoleName.values());
        PreferencesView now = get(caller);
        if (channel == Channel.EMAIL && !now.mailAvailable()) {
            throw notSetUp("There is no mail server.", "Ask an administrator to set SMTP_HOST.");
        }
        if (channel == Channel.WEBHOOK && now.webhookUrl().isEmpty()) {
            throw notSetUp("You have no webhook.", "Give the webhook's address first.");
        }
        DeliveryRow row = new DeliveryRow(
                UUID.randomUUID(),
                user,
                channel,
                NoticeEvent.TEST,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        em.persist(row);
        em.flush();
        queue.enqueueDelivery(row.id);
        audit.record(
                caller,
                AuditAction.CREATE,
                AuditSubject.of(DELIVERY, row.id),
                Map.of("event", row.event.name(), "channel", channel.name()));
        return row.view();
    }

    /** The caller's own deliveries, newest first unless sorted otherwise. */
    public Page<DeliveryView> deliveries(Caller caller, PageRequest page) {
        UUID user = caller.require(RoleName.values());
        return Page.of(
                em.createQuery(
                                "select d from DeliveryRow d where d.userId = :user"
                                        + page.orderBy(SORTABLE, "d.occurredAt desc, d.id"),
                                DeliveryRow.class)
                        .setParameter("user", user)
                        .setFirstResult(page.first())
                        .setMaxResults(page.size())
                        .getResultStream()
                        .map(DeliveryRow::view)
                        .toList(),
                page,
                em.createQuery("select count(d) from DeliveryRow d where d.userId = :user", Long.class)
                        .setParameter("user", user)
                        .getSingleResult());
    }

    /** One of the caller's own deliveries. */
    public DeliveryView delivery(Caller caller, UUID id) {
        UUID user = caller.require(RoleName.values());
        return Optional.ofNullable(em.find(DeliveryRow.class, id))
                .filter(row -> row.userId.equals(user))
                .map(DeliveryRow::view)
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND,
                        "There is no notification " + id + " of yours.",
                        "List your notifications to see their ids."));
    }

    /** The name under which a user's secret is sealed. */
    static String sealName(UUID user) {
        return "notification_preferences.webhook_secret/" + user;
    }

    private void take(PreferencesRow row, PreferencesChange change) {
        row.emailEvents = PreferencesRow.written(change.events().get(Channel.EMAIL));
        row.webhookEvents = PreferencesRow.written(change.events().get(Channel.WEBHOOK));
        row.webhookUrl = change.webhookUrl();
        row.webhookForm = change.webhookForm();
        if (row.webhookUrl.isEmpty()) {
            row.webhookSecret = "";
        } else if (!change.webhookSecret().isEmpty()) {
            row.webhookSecret = seals.seal(sealName(row.userId), change.webhookSecret());
        } else if (row.webhookSecret.isEmpty() && row.webhookForm == WebhookForm.JSON) {
            throw Values.invalid(
                    "webhook.secret is missing; calls of the form JSON are signed.",
                    "Give a random text that the receiver knows too, for example of openssl rand -hex 32.");
        }
    }

    private PreferencesView view(UUID user, Optional<PreferencesRow> kept) {
        PreferencesRow row = kept.orElseGet(() -> new PreferencesRow(user));
        String email = (String) em.createNativeQuery("SELECT email FROM users WHERE id = :id", String.class)
                .setParameter("id", user)
                .getSingleResult();
        return new PreferencesView(
                email,
                mail.isSetUp(),
                Map.of(
                        Channel.EMAIL, row.events(Channel.EMAIL),
                        Channel.WEBHOOK, row.events(Channel.WEBHOOK)),
                row.webhookUrl,
                row.webhookForm,
                !row.webhookSecret.isEmpty(),
                row.updatedAt == null ? Instant.EPOCH : row.updatedAt);
    }

    private static Refusal notSetUp(String message, String next) {
        return new Refusal(NotificationRefusal.NOTIFICATION_CHANNEL_NOT_SET_UP, message, next);
    }
}
