package org.tafoundry.splunk.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Attempt;

/** KV_MODE = xml: text of every element by its path, attributes as {@code path{@name}}; broken XML as far as it goes. */
final class XmlFields implements SearchStep {

    private static final Pattern TAG = Pattern.compile(
            "<(/?)([A-Za-z_][\\w:.-]*)([^<>]*?)(/?)>|<!\\[CDATA\\[(.*?)\\]\\]>|<[!?][^>]*>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z_][\\w:.-]*)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private final Location where;

    XmlFields(Location where) {
        this.where = where;
    }

    @Override
    public void apply(Working event) {
        String raw = event.event.raw();
        String text =
                raw.length() > KeyValueFields.MOST_CHARACTERS ? raw.substring(0, KeyValueFields.MOST_CHARACTERS) : raw;
        Matcher tag = TAG.matcher(text);
        Deque<String> paths = new ArrayDeque<>();
        String path = "";
        int last = -1;
        while (tag.find()) {
            if (tag.group(5) != null) {
                put(path, tag.group(5), tag.start(5), event);
                last = -1;
                continue;
            }
            if (tag.group(2) == null) {
                continue;
            }
            if (!tag.group(1).isEmpty()) {
                if (last >= 0) {
                    put(path, text.substring(last, tag.start()), last, event);
                }
                path = paths.isEmpty() ? "" : paths.pop();
                last = -1;
                continue;
            }
            String element = path.isEmpty() ? tag.group(2) : path + "." + tag.group(2);
            Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
            while (attribute.find()) {
                int group = attribute.group(2) != null ? 2 : 3;
                put(
                        element + "{@" + attribute.group(1) + "}",
                        attribute.group(group),
                        tag.start(3) + attribute.start(group),
                        event);
            }
            if (tag.group(4).isEmpty()) {
                paths.push(path);
                path = element;
                last = tag.end();
            }
        }
    }

    private void put(String field, String value, int start, Working event) {
        String text = value.strip();
        if (!text.isEmpty() && !field.isEmpty() && event.admits(field, where)) {
            int from = start + value.indexOf(text);
            event.append(field, unescaped(text), where, from, from + text.length());
        }
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&amp;", "&");
    }

    @Override
    public List<Attempt> attempts(String field, Working event) {
        return AutomaticAttempt.of(this, where, "element", field, event);
    }
}
