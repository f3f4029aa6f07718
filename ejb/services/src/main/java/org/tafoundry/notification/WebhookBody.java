package org.tafoundry.notification;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.UUID;

/** Writes notices in the forms that webhooks accept. */
final class WebhookBody {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String TEXT = "text";

    private WebhookBody() {}

    static String of(Notice notice, WebhookForm form) {
        return switch (form) {
            case JSON -> own(notice).toString();
            case SLACK -> slack(notice).toString();
            case TEAMS -> teams(notice).toString();
        };
    }

    private static ObjectNode own(Notice notice) {
        ObjectNode body = MAPPER.createObjectNode()
                .put("event", notice.event().name())
                .put("delivery_id", notice.delivery().toString())
                .put("occurred_at", notice.occurredAt().toString())
                .put("subject", notice.subject())
                .put("detail", notice.detail());
        notice.requestId().ifPresent(request -> body.set("request", request(notice, request)));
        return body;
    }

    private static ObjectNode request(Notice notice, UUID request) {
        ObjectNode node =
                MAPPER.createObjectNode().put("id", request.toString()).put("source_system", notice.sourceSystem());
        return node.put("url", notice.link().map(URI::toString).orElse(""));
    }

    private static ObjectNode slack(Notice notice) {
        StringBuilder text = new StringBuilder(forSlack(notice.subject()));
        if (!notice.detail().isEmpty()) {
            text.append('\n').append(forSlack(notice.detail()));
        }
        notice.link().ifPresent(link -> text.append("\n<").append(link).append("|Open the request>"));
        return MAPPER.createObjectNode().put(TEXT, text.toString());
    }

    /** The three characters that begin markup there. */
    private static String forSlack(String foreign) {
        return foreign.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static ObjectNode teams(Notice notice) {
        ObjectNode card = MAPPER.createObjectNode()
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.4");
        ArrayNode blocks = card.putArray("body");
        blocks.add(paragraph(notice.subject()));
        if (!notice.detail().isEmpty()) {
            blocks.add(paragraph(notice.detail()));
        }
        notice.link().ifPresent(link -> card.putArray("actions")
                .add(MAPPER.createObjectNode()
                        .put("type", "Action.OpenUrl")
                        .put("title", "Open the request")
                        .put("url", link.toString())));
        ObjectNode message = MAPPER.createObjectNode().put("type", "message");
        message.putArray("attachments")
                .addObject()
                .put("contentType", "application/vnd.microsoft.card.adaptive")
                .set("content", card);
        return message;
    }

    /** A run of plain text: in a text block, foreign text would be read as Markdown. */
    private static ObjectNode paragraph(String foreign) {
        ObjectNode block = MAPPER.createObjectNode().put("type", "RichTextBlock");
        block.putArray("inlines").addObject().put("type", "TextRun").put(TEXT, foreign);
        return block;
    }
}
