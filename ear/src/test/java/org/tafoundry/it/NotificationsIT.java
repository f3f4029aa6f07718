package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.quickstart.DemoUsers;

/** What happens to a request reaches a mail server and a webhook, out of the server's work queue. */
@ExtendWith(ArquillianExtension.class)
class NotificationsIT {
    private static final String SECRET = "a secret of the test";
    private static final long SECONDS = 60;

    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private GreenMail mail;
    private HttpServer hooks;
    private ChangedSettings settings;
    private Api requestor;
    private Api approver;

    private record Call(String event, String signature, String body) {}

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(NotificationsIT.class);
    }

    @BeforeEach
    void start() throws IOException, InterruptedException {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        hooks = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hooks.createContext("/", exchange -> {
            calls.add(new Call(
                    exchange.getRequestHeaders().getFirst("X-Event-Type"),
                    exchange.getRequestHeaders().getFirst("X-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        hooks.start();
        settings = new ChangedSettings(Api.as(DemoUsers.ADMIN));
        requestor = Api.as(DemoUsers.REQUESTOR);
        approver = Api.as(DemoUsers.APPROVER);
        settings.put("SMTP_HOST", "127.0.0.1");
        settings.put("SMTP_PORT", Integer.toString(mail.getSmtp().getPort()));
        settings.put("SMTP_SECURITY", "none");
        settings.put("SMTP_FROM", "foundry@example.org");
        settings.put("ALLOWED_WEB_DOMAINS", "[\"127.0.0.1\"]");
        settings.put("ALLOWED_PRIVATE_NETWORKS", "[\"127.0.0.0/8\"]");
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        settings.restore();
        requestor.json("PUT", "/notifications/preferences", Map.of("events", List.of()), Map.of("If-Match", "*"));
        hooks.stop(0);
        mail.stop();
    }

    @Test
    void aRejectionReachesTheRequestorByMailAndWebhook() throws Exception {
        Api.Answer kept = choose(requestor, SECRET);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.text()).doesNotContain(SECRET);
        assertThat(kept.json().path("webhook").path("signed").asBoolean()).isTrue();
        String request = submitted();
        assertThat(mail.waitForIncomingEmail(SECONDS * 1000, 1)).isTrue();
        assertThat(approver.json("POST", "/approvals/" + request + "/reject", Map.of("reason", "not <b>enough</b>"))
                        .status())
                .isEqualTo(200);
        assertThat(next("REJECTED").body()).contains("not <b>enough</b>");
        List<String> subjects = new ArrayList<>();
        for (int look = 0; look < SECONDS && !subjects.contains("\"notices\" was rejected"); look++) {
            TimeUnit.SECONDS.sleep(1);
            subjects.clear();
            for (MimeMessage message : mail.getReceivedMessages()) {
                subjects.add(message.getSubject());
            }
        }
        assertThat(subjects).contains("\"notices\" waits for approval", "\"notices\" was rejected");
        assertThat(requestor.get("/notifications/deliveries").text()).contains("REJECTED", "SENT");
    }

    @Test
    void aTestTellsWhatBecameOfIt() throws Exception {
        choose(requestor, SECRET);
        Api.Answer sent = requestor.json("POST", "/notifications/test", Map.of("channel", "WEBHOOK"));
        assertThat(sent.status()).isEqualTo(202);
        next("TEST");
        assertThat(ended(sent).path("state").asText()).isEqualTo("SENT");
        settings.put("ALLOWED_PRIVATE_NETWORKS", "[]");
        Api.Answer refused = requestor.json("POST", "/notifications/test", Map.of("channel", "WEBHOOK"));
        JsonNode delivery = ended(refused);
        assertThat(delivery.path("state").asText()).isEqualTo("FAILED");
        assertThat(delivery.path("problem").asText()).startsWith("OUTBOUND_ADDRESS_NOT_ALLOWED");
        assertThat(calls).isEmpty();
    }

    private Api.Answer choose(Api user, String secret) throws IOException, InterruptedException {
        List<Map<String, Object>> events = new ArrayList<>();
        for (String event : List.of("SUBMITTED", "APPROVED", "REJECTED", "COMPLETED", "FAILED")) {
            events.add(Map.of("event", event, "email", true, "webhook", true));
        }
        String url = "http://127.0.0.1:" + hooks.getAddress().getPort() + "/hook";
        return user.json(
                "PUT",
                "/notifications/preferences",
                Map.of("events", events, "webhook", Map.of("url", url, "form", "JSON", "secret", secret)),
                Map.of("If-Match", user.get("/notifications/preferences").header("ETag")));
    }

    private String submitted() throws IOException, InterruptedException {
        String request = requestor
                .json("POST", "/requests", Map.of("source_system", "notices"))
                .json()
                .path("id")
                .asText();
        requestor.upload(
                "/requests/" + request + "/samples?filename=a.log",
                "2026-01-02T03:04:05Z host app[1]: user=rita action=login\n"
                        .repeat(20)
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(requestor.post("/requests/" + request + "/submit").status()).isEqualTo(200);
        return request;
    }

    private Call next(String event) throws Exception {
        for (Call call = calls.poll(SECONDS, TimeUnit.SECONDS);
                call != null;
                call = calls.poll(SECONDS, TimeUnit.SECONDS)) {
            assertThat(call.signature()).isEqualTo("sha256=" + hmac(call.body()));
            if (event.equals(call.event())) {
                return call;
            }
        }
        throw new AssertionError("The webhook was not called with " + event);
    }

    private JsonNode ended(Api.Answer sent) throws IOException, InterruptedException {
        String path = sent.header("Location").substring("/api/v1".length());
        JsonNode delivery = requestor.get(path).json();
        for (int look = 0; look < SECONDS && delivery.path("state").asText().equals("WAITING"); look++) {
            TimeUnit.SECONDS.sleep(1);
            delivery = requestor.get(path).json();
        }
        return delivery;
    }

    private static String hmac(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
