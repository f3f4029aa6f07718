package org.tafoundry.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.settings.NotificationKeys;
import org.tafoundry.settings.Seals;
import org.tafoundry.settings.Settings;
import org.tafoundry.settings.WorkKeys;
import org.tafoundry.work.NoticeEvent;
import org.tafoundry.work.NoticeRunner.Happening;
import org.tafoundry.work.WorkQueue;

/** The rows of deliveries: who is told what, what is said, and how it went. Each change is a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryLedger {
    /** Tries after the first one. */
    private static final int RETRIES = 3;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int LONGER_EACH_TIME = 4;
    private static final Duration OUTAGE_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_PROBLEM = 1000;

    /** The requestor always; besides, who can approve what waits. Nobody who is disabled. */
    private static final String RECIPIENTS =
            """
            SELECT u.id FROM users u WHERE u.is_active AND (
                u.id = (SELECT r.created_by FROM requests r WHERE r.id = :request)
                OR (:submitted AND (u.is_superuser OR EXISTS (
                    SELECT 1 FROM user_roles ur JOIN roles ro ON ro.id = ur.role_id
                    WHERE ur.user_id = u.id AND ro.name = 'APPROVER'))))
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private Seals seals;

    @Inject
    private WorkQueue queue;

    protected DeliveryLedger() {}

    DeliveryLedger(EntityManager em, Settings settings, Seals seals, WorkQueue queue) {
        this.em = em;
        this.settings = settings;
        this.seals = seals;
        this.queue = queue;
    }

    /** Leaves a delivery for everybody who wants to know; done again it leaves none twice. */
    public void announce(UUID notice, Happening happening, boolean mailAvailable) {
        boolean told = !em.createQuery("select d.id from DeliveryRow d where d.noticeId = :notice", UUID.class)
                .setParameter("notice", notice)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (told) {
            return;
        }
        List<?> recipients = em.createNativeQuery(RECIPIENTS, UUID.class)
                .setParameter("request", happening.request())
                .setParameter("submitted", happening.event() == NoticeEvent.SUBMITTED)
                .getResultList();
        for (Object recipient : recipients) {
            UUID user = (UUID) recipient;
            PreferencesRow wishes = wishes(user);
            if (mailAvailable && wishes.events(Channel.EMAIL).contains(happening.event())) {
                leave(notice, user, Channel.EMAIL, happening);
            }
            if (!wishes.webhookUrl.isEmpty() && wishes.events(Channel.WEBHOOK).contains(happening.event())) {
                leave(notice, user, Channel.WEBHOOK, happening);
            }
        }
    }

    /** What a delivery says and where it goes, as things are now; empty when it has ended or cannot go anywhere. */
    public Optional<Letter> letter(UUID delivery) {
        DeliveryRow row = em.find(DeliveryRow.class, delivery);
        if (row == null || row.state != DeliveryState.WAITING) {
            return Optional.empty();
        }
        Notice notice = notice(row);
        if (row.channel == Channel.EMAIL) {
            String address = (String) em.createNativeQuery("SELECT email FROM users WHERE id = :id", String.class)
                    .setParameter("id", row.userId)
                    .getSingleResult();
            return Optional.of(new Letter.Mail(notice, address));
        }
        PreferencesRow wishes = wishes(row.userId);
        if (wishes.webhookUrl.isEmpty()) {
            end(row, DeliveryState.FAILED, "The webhook was taken away before it could be called.");
            return Optional.empty();
        }
        String secret = wishes.webhookSecret.isEmpty()
                ? ""
                : seals.open(NotificationPreferences.sealName(row.userId), wishes.webhookSecret);
        return Optional.of(new Letter.Hook(notice, wishes.webhookUrl, wishes.webhookForm, secret));
    }

    /** The delivery was taken over. */
    public void sent(UUID delivery) {
        end(lock(delivery), DeliveryState.SENT, "");
    }

    /** The delivery failed; gives the pause until the next try, and nothing when it is given up. */
    public Optional<Duration> failed(UUID delivery, Problem.Outlook outlook, String reason) {
        DeliveryRow row = lock(delivery);
        row.failures++;
        Instant giveUp = row.occurredAt.plus(Duration.ofHours(settings.value(WorkKeys.LONGEST_OUTAGE_HOURS)));
        boolean again =
                switch (outlook) {
                    case NONE -> false;
                    case SOME -> row.failures <= RETRIES;
                    case GOOD -> Instant.now().isBefore(giveUp);
                };
        end(row, again ? DeliveryState.WAITING : DeliveryState.FAILED, reason);
        return again ? Optional.of(pause(row.failures)) : Optional.empty();
    }

    /** Two seconds, eight, thirty-two, then a minute each. */
    private static Duration pause(int failures) {
        return failures > RETRIES
                ? OUTAGE_PAUSE
                : FIRST_PAUSE.multipliedBy((long) Math.pow(LONGER_EACH_TIME, failures - 1.0));
    }

    private void leave(UUID notice, UUID user, Channel channel, Happening happening) {
        DeliveryRow row = new DeliveryRow(notice, user, channel, happening.event(), happening.at());
        row.requestId = happening.request();
        row.detail = happening.detail();
        em.persist(row);
        em.flush();
        queue.enqueueDelivery(row.id);
    }

    private PreferencesRow wishes(UUID user) {
        return Optional.ofNullable(em.find(PreferencesRow.class, user)).orElseGet(() -> new PreferencesRow(user));
    }

    private Notice notice(DeliveryRow row) {
        Optional<UUID> request = Optional.ofNullable(row.requestId);
        String source = request.map(id ->
                        (String) em.createNativeQuery("SELECT source_system FROM requests WHERE id = :id", String.class)
                                .setParameter("id", id)
                                .getSingleResult())
                .orElse("");
        String home = settings.value(NotificationKeys.PUBLIC_URL);
        Optional<URI> link =
                request.filter(id -> !home.isEmpty()).map(id -> URI.create(home + "/console/request.xhtml?id=" + id));
        return new Notice(row.id, row.event, request, source, row.detail, link, row.occurredAt);
    }

    private DeliveryRow lock(UUID delivery) {
        return em.find(DeliveryRow.class, delivery, LockModeType.PESSIMISTIC_WRITE);
    }

    private static void end(DeliveryRow row, DeliveryState state, String problem) {
        String storable = problem.replace('\0', ' ');
        row.state = state;
        row.problem = storable.length() <= LONGEST_PROBLEM ? storable : storable.substring(0, LONGEST_PROBLEM);
        row.updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
