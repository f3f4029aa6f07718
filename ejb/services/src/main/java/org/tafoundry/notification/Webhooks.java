package org.tafoundry.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tafoundry.notification.Problem.Outlook;
import org.tafoundry.outbound.OutboundAnswer;
import org.tafoundry.outbound.OutboundCall;
import org.tafoundry.outbound.OutboundClient;
import org.tafoundry.refusal.Refusal;

/** Calls webhooks, through the one client for calls that leave the server. */
@Dependent
class Webhooks {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 64 * 1024;
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;
    private static final int SERVER_ERROR = 500;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    @Inject
    private OutboundClient client;

    protected Webhooks() {}

    Webhooks(OutboundClient client) {
        this.client = client;
    }

    /** Calls one; what it answers besides its status is not looked at. */
    void call(Letter.Hook letter) throws Problem {
        String body = WebhookBody.of(letter.notice(), letter.form());
        Map<String, String> headers = new HashMap<>();
        headers.put("User-Agent", "TA-Foundry");
        headers.put("X-Event-Type", letter.notice().event().name());
        headers.put("X-Delivery-ID", letter.notice().delivery().toString());
        if (!letter.secret().isEmpty()) {
            headers.put("X-Signature", "sha256=" + signature(letter.secret(), body));
        }
        OutboundCall call = new OutboundCall(
                "POST", URI.create(letter.url()), headers, "application/json; charset=utf-8", body, LIMIT, MOST_BYTES);
        try {
            judge(client.send(call));
        } catch (Refusal refusal) {
            throw new Problem(Outlook.NONE, refusal.code().name() + ": " + refusal.getMessage(), refusal);
        } catch (IOException e) {
            throw new Problem(Outlook.SOME, "The webhook does not answer: " + e.getMessage(), e);
        }
    }

    private static void judge(OutboundAnswer answer) throws Problem {
        int status = answer.status();
        if (status / HUNDRED != SUCCESS) {
            boolean passing = status >= SERVER_ERROR || status == TIMEOUT || status == TOO_MANY;
            throw new Problem(
                    passing ? Outlook.SOME : Outlook.NONE, "The webhook answered with status " + status + ".");
        }
    }

    private static String signature(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
