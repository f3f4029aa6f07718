package org.tafoundry.notification;

import java.net.URI;

/** Writes notices as mail, in plain text and in HTML. */
final class MailText {
    private MailText() {}

    static String plain(Notice notice) {
        StringBuilder text = new StringBuilder(notice.subject()).append(".\n\n");
        if (!notice.detail().isEmpty()) {
            text.append(notice.detail()).append("\n\n");
        }
        text.append(notice.next()).append('\n');
        notice.link().ifPresent(link -> text.append('\n').append(link).append('\n'));
        return text.append("\nYou choose what you are told in TA Foundry under Profile, Notifications.\n")
                .toString();
    }

    static String html(Notice notice) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><body><p><strong>")
                .append(escaped(notice.subject()))
                .append("</strong></p>");
        if (!notice.detail().isEmpty()) {
            html.append("<p>")
                    .append(escaped(notice.detail()).replace("\n", "<br>"))
                    .append("</p>");
        }
        html.append("<p>").append(escaped(notice.next())).append("</p>");
        notice.link().ifPresent(link -> html.append(link(link)));
        return html.append(
                        "<p><small>You choose what you are told in TA Foundry under Profile, Notifications.</small></p>")
                .append("</body></html>")
                .toString();
    }

    private static String link(URI link) {
        return "<p><a href=\"" + escaped(link.toString()) + "\">Open the request</a></p>";
    }

    private static String escaped(String foreign) {
        return foreign.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
