package org.tafoundry.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.outbound.Network;
import org.tafoundry.outbound.OutboundClient;
import org.tafoundry.outbound.OutboundRules;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.Seals;
import org.tafoundry.settings.Settings;
import org.tafoundry.testing.RecordedWork;
import org.tafoundry.testing.TestPersistence;
import org.tafoundry.testing.TestRows;
import org.tafoundry.work.NoticeEvent;
import org.tafoundry.work.NoticeRunner.Happening;

/** What people are told reaches a mail server and a webhook in this process as they chose. */
class NotificationsTest {
    private static final String SECRET = "a secret of the test";
    private static final Seals SEALS = new Seals(new byte[32]);

    private static TestPersistence database;

    private final RecordedWork work = new RecordedWork();
    private final List<Call> calls = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();
    private List<Network> privateNetworks = List.of(Network.read("127.0.0.0/8").orElseThrow());
    private GreenMail mail;
    private int mailPort;
    private HttpServer hooks;
    private Caller requestor;
    private Caller approver;
    private UUID request;

    private record Call(Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    @BeforeAll
    static void migrate() {
        database = TestPersistence.start();
    }

    @BeforeEach
    void start() throws IOException {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        mailPort = mail.getSmtp().getPort();
        hooks = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hooks.createContext("/", exchange -> {
            calls.add(new Call(
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answers.isEmpty() ? 200 : answers.remove(0), -1);
            exchange.close();
        });
        hooks.start();
        String run = UUID.randomUUID().toString().substring(0, 8);
        database.doInTransaction(
                em -> em.createNativeQuery("UPDATE users SET is_active = false").executeUpdate());
        requestor = database.caller("requestor-" + run, RoleName.REQUESTOR);
        approver = database.caller("approver-" + run, RoleName.APPROVER);
        request = TestRows.request(database, requestor, "PENDING_APPROVAL");
    }

    @AfterEach
    void stop() {
        hooks.stop(0);
        mail.stop();
    }

    @Test
    void whoSubmittedAndWhoCanApproveAreToldByMail() throws Exception {
        announce(NoticeEvent.SUBMITTED, "");
        assertThat(deliverAll()).containsOnly(Optional.empty());
        assertThat(mail.getReceivedMessages())
                .extracting(message -> message.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder(address(requestor), address(approver));
    }

    @Test
    void aMailIsTextAndHtmlInWhichForeignWordsAreNoMarkup() throws Exception {
        database.doInTransaction(em -> em.createNativeQuery("UPDATE requests SET source_system = :name WHERE id = :id")
                .setParameter("name", "shop <b>\r\nBcc: everybody@example.org")
                .setParameter("id", request)
                .executeUpdate());
        announce(NoticeEvent.REJECTED, "no <script>alert(1)</script>\nplease");
        deliverAll();
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("\"shop <b>  Bcc: everybody@example.org\" was rejected");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getFrom()[0]).hasToString("foundry@example.org");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).contains("multipart/alternative");
        String plain = (String) parts.getBodyPart(0).getContent();
        assertThat(plain)
                .contains("no <script>alert(1)</script>")
                .contains("https://foundry.example.org/console/request.xhtml?id=" + request);
        String html = (String) parts.getBodyPart(1).getContent();
        assertThat(parts.getBodyPart(1).getContentType()).contains("text/html");
        assertThat(html)
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;<br>please")
                .contains("href=\"https://foundry.example.org/console/request.xhtml?id=" + request + "\"");
    }

    @Test
    void aWebhookIsCalledWithAnEventAndASignatureOfItsBody() throws Exception {
        choose(requestor, Set.of(), Set.of(NoticeEvent.REJECTED), WebhookForm.JSON, SECRET);
        announce(NoticeEvent.REJECTED, "too little");
        assertThat(deliverAll()).containsExactly(Optional.empty());
        assertThat(calls).hasSize(1);
        Call call = calls.get(0);
        assertThat(call.header("X-event-type")).isEqualTo("REJECTED");
        assertThat(call.header("X-signature")).isEqualTo("sha256=" + hmac(SECRET, call.body()));
        JsonNode body = new ObjectMapper().readTree(call.body());
        assertThat(body.path("event").asText()).isEqualTo("REJECTED");
        assertThat(body.path("detail").asText()).isEqualTo("too little");
        assertThat(body.path("delivery_id").asText()).isEqualTo(call.header("X-delivery-id"));
        assertThat(body.path("request").path("id").asText()).isEqualTo(request.toString());
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(states(requestor)).containsExactly("SENT 0 ");
    }

    @Test
    void slackAndTeamsGetWhatTheyAccept() throws Exception {
        choose(requestor, Set.of(), NoticeEvent.ofRequests(), WebhookForm.SLACK, "");
        announce(NoticeEvent.REJECTED, "<!channel> & more");
        deliverAll();
        choose(requestor, Set.of(), NoticeEvent.ofRequests(), WebhookForm.TEAMS, "");
        announce(NoticeEvent.COMPLETED, "");
        deliverAll();
        JsonNode slack = new ObjectMapper().readTree(calls.get(0).body());
        assertThat(slack.path("text").asText())
                .contains("\"fixture\" was rejected\n&lt;!channel&gt; &amp; more\n<https://foundry.example.org/");
        assertThat(calls.get(0).header("X-signature")).isEmpty();
        JsonNode card = new ObjectMapper()
                .readTree(calls.get(1).body())
                .path("attachments")
                .path(0);
        assertThat(card.path("contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(card.path("content")
                        .path("body")
                        .path(0)
                        .path("inlines")
                        .path(0)
                        .path("text")
                        .asText())
                .isEqualTo("The add-on for \"fixture\" is ready");
    }

    @Test
    void aWebhookThatFailsIsCalledAgainThreeTimesEverLater() {
        choose(requestor, Set.of(), NoticeEvent.ofRequests(), WebhookForm.JSON, SECRET);
        announce(NoticeEvent.COMPLETED, "");
        answers.addAll(List.of(500, 503, 429, 500, 200));
        List<Duration> pauses = new ArrayList<>();
        Optional<Duration> pause = deliverAll().get(0);
        while (pause.isPresent()) {
            pauses.add(pause.get());
            pause = deliverAll().get(0);
        }
        assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(8), Duration.ofSeconds(32));
        assertThat(calls).hasSize(4);
        assertThat(states(requestor)).containsExactly("FAILED 4 The webhook answered with status 500.");
        assertThat(deliverAll()).containsExactly(Optional.empty());
        assertThat(calls).as("what has ended is not tried again").hasSize(4);
    }

    @Test
    void aWebhookThatComesBackIsToldOnce() {
        choose(requestor, Set.of(), NoticeEvent.ofRequests(), WebhookForm.JSON, SECRET);
        announce(NoticeEvent.COMPLETED, "");
        answers.addAll(List.of(502, 200));
        assertThat(deliverAll().get(0)).contains(Duration.ofSeconds(2));
        assertThat(states(requestor)).containsExactly("WAITING 1 The webhook answered with status 502.");
        assertThat(deliverAll().get(0)).isEmpty();
        assertThat(states(requestor)).containsExactly("SENT 1 ");
    }

    @Test
    void anAddressThatIsPrivateIsNotCalled() {
        privateNetworks = List.of();
        choose(requestor, Set.of(), NoticeEvent.ofRequests(), WebhookForm.JSON, SECRET);
        announce(NoticeEvent.COMPLETED, "");
        assertThat(deliverAll()).containsExactly(Optional.empty());
        assertThat(calls).isEmpty();
        assertThat(states(requestor).get(0)).startsWith("FAILED 1 OUTBOUND_ADDRESS_NOT_ALLOWED: ");
    }

    @Test
    void aMailServerThatIsAwayIsTriedUntilItComesBack() throws Exception {
        announce(NoticeEvent.COMPLETED, "");
        mail.stop();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(deliverAll().get(0)).isPresent();
        }
        assertThat(states(requestor).get(0)).startsWith("WAITING 5 The mail server 127.0.0.1 cannot be used: ");
        database.doInTransaction(em -> em.createNativeQuery(
                        "UPDATE notification_deliveries SET occurred_at = now() - interval '25 hours'")
                .executeUpdate());
        assertThat(deliverAll().get(0)).isEmpty();
        assertThat(states(requestor).get(0)).startsWith("FAILED 6 ");
    }

    @Test
    void whatIsNotWantedIsNotTold() throws Exception {
        choose(requestor, Set.of(NoticeEvent.FAILED), Set.of(), WebhookForm.JSON, SECRET);
        for (NoticeEvent event : EnumSet.complementOf(EnumSet.of(NoticeEvent.TEST, NoticeEvent.SUBMITTED))) {
            announce(event, "");
        }
        deliverAll();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("The add-on for \"fixture\" failed");
        assertThat(calls).isEmpty();
    }

    @Test
    void whoIsDisabledIsNotTold() throws Exception {
        database.doInTransaction(em -> em.createNativeQuery("UPDATE users SET is_active = false WHERE id = :id")
                .setParameter("id", requestor.userId().orElseThrow())
                .executeUpdate());
        announce(NoticeEvent.COMPLETED, "");
        assertThat(work.entries()).isEmpty();
    }

    @Test
    void aNoticeThatIsAnnouncedTwiceIsDeliveredOnce() {
        UUID notice = UUID.randomUUID();
        Happening happening = new Happening(request, NoticeEvent.COMPLETED, now(), "");
        with(em -> postman(em).announceTwice(notice, happening));
        assertThat(work.entries()).hasSize(1);
    }

    @Test
    void aTestGoesToWhoAskedForIt() throws Exception {
        DeliveryView sent = with(em -> preferences(em).test(requestor, Channel.EMAIL));
        assertThat(sent.state()).isEqualTo(DeliveryState.WAITING);
        deliverAll();
        assertThat(GreenMailUtil.getWholeMessage(mail.getReceivedMessages()[0])).contains("A test of notifications");
        assertThat(with(em -> preferences(em).delivery(requestor, sent.id())).state())
                .isEqualTo(DeliveryState.SENT);
        assertThatThrownBy(() -> with(em -> preferences(em).delivery(approver, sent.id())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> with(em -> preferences(em).test(requestor, Channel.WEBHOOK)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(NotificationRefusal.NOTIFICATION_CHANNEL_NOT_SET_UP));
    }

    @Test
    void theSecretIsKeptSealedAndStaysWhenItIsLeftOut() {
        choose(requestor, Set.of(), NoticeEvent.ofRequests(), WebhookForm.JSON, SECRET);
        choose(requestor, Set.of(), NoticeEvent.ofRequests(), WebhookForm.JSON, "");
        String kept = with(em ->
                (String) em.createNativeQuery("SELECT webhook_secret FROM notification_preferences WHERE user_id = :id")
                        .setParameter("id", requestor.userId().orElseThrow())
                        .getSingleResult());
        assertThat(kept).doesNotContain(SECRET);
        assertThat(SEALS.open(
                        NotificationPreferences.sealName(requestor.userId().orElseThrow()), kept))
                .isEqualTo(SECRET);
        String details = with(em -> (String) em.createNativeQuery(
                        "SELECT string_agg(CAST(details AS text), '') FROM audit_logs WHERE entity_type = 'notification_preferences'")
                .getSingleResult());
        assertThat(details).contains("\"secretChanged\"").doesNotContain(SECRET);
        assertThatThrownBy(() -> choose(approver, Set.of(), Set.of(), WebhookForm.JSON, ""))
                .hasMessageContaining("webhook.secret is missing");
    }

    @Test
    void aChoiceThatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        choose(requestor, Set.of(), Set.of(), WebhookForm.JSON, SECRET);
        assertThatThrownBy(() -> with(em -> preferences(em)
                        .put(
                                requestor,
                                Instant.EPOCH,
                                new PreferencesChange(
                                        Map.of(Channel.EMAIL, Set.of(), Channel.WEBHOOK, Set.of()),
                                        "",
                                        WebhookForm.JSON,
                                        ""))))
                .hasMessageContaining("was changed");
    }

    private void announce(NoticeEvent event, String detail) {
        with(em -> postman(em).announceOne(new Happening(request, event, now(), detail)));
    }

    /** Tries every delivery that was left, whether it has ended or not. */
    private List<Optional<Duration>> deliverAll() {
        return work.entries().stream()
                .filter(entry -> entry.startsWith("deliver "))
                .map(entry -> UUID.fromString(entry.substring("deliver ".length())))
                .map(delivery -> with(em -> postman(em).postman.deliver(delivery)))
                .toList();
    }

    private void choose(
            Caller caller, Set<NoticeEvent> email, Set<NoticeEvent> webhook, WebhookForm form, String secret) {
        String url = "http://hooks.example.org:" + hooks.getAddress().getPort() + "/";
        Instant readAt = with(em -> preferences(em).get(caller)).updatedAt();
        with(em -> preferences(em)
                .put(
                        caller,
                        readAt,
                        new PreferencesChange(
                                Map.of(Channel.EMAIL, email, Channel.WEBHOOK, webhook), url, form, secret)));
    }

    private List<String> states(Caller caller) {
        return with(em -> preferences(em).deliveries(caller, new PageRequest(0, 20, ""))).items().stream()
                .map(delivery -> delivery.state() + " " + delivery.failures() + " " + delivery.problem())
                .toList();
    }

    private record Office(Postman postman) {
        String announceOne(Happening happening) {
            postman.announce(UUID.randomUUID(), happening);
            return "done";
        }

        String announceTwice(UUID notice, Happening happening) {
            postman.announce(notice, happening);
            postman.announce(notice, happening);
            return "done";
        }
    }

    private Office postman(EntityManager em) {
        OutboundClient client = new OutboundClient(
                () -> new OutboundRules(List.of("hooks.example.org"), List.of(), privateNetworks, Set.of()),
                host -> List.of(InetAddress.getLoopbackAddress()));
        return new Office(new Postman(
                new DeliveryLedger(em, settings(), SEALS, work), new MailServer(settings()), new Webhooks(client)));
    }

    private NotificationPreferences preferences(EntityManager em) {
        return new NotificationPreferences(em, new MailServer(settings()), SEALS, work, new AuditTrail(em));
    }

    private Settings settings() {
        return Settings.fixed(Map.of(
                "SMTP_HOST", "127.0.0.1",
                "SMTP_PORT", Integer.toString(mailPort),
                "SMTP_SECURITY", "none",
                "SMTP_FROM", "foundry@example.org",
                "PUBLIC_URL", "https://foundry.example.org"));
    }

    private static <T> T with(Function<EntityManager, T> action) {
        return database.inTransaction(action);
    }

    private static String address(Caller caller) {
        return caller.username() + "@example.org";
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static String hmac(String secret, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
