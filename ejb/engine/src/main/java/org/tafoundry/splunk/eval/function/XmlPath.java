package org.tafoundry.splunk.eval.function;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A path into XML such as {@code a.b} or {@code a{2}.b{@id}}, found in one pass without a document tree. */
final class XmlPath {

    private static final Pattern STEP = Pattern.compile("([^.{}]+)(?:\\{(\\d{1,9})\\})?");
    private static final Pattern TAG = Pattern.compile("<(/?)([\\w:.-]++)([^<>]*+)>");

    private final List<String> names = new ArrayList<>();
    private final List<Integer> wanted = new ArrayList<>();
    private final String attribute;

    private XmlPath(String path) {
        int at = path.indexOf("{@");
        this.attribute = at < 0 ? "" : path.substring(at + 2, Math.max(at + 2, path.lastIndexOf('}')));
        var steps = STEP.matcher(at < 0 ? path : path.substring(0, at));
        while (steps.find()) {
            names.add(steps.group(1));
            wanted.add(steps.group(2) == null ? 0 : Integer.valueOf(steps.group(2)));
        }
    }

    static List<String> find(String xml, String path) {
        return new XmlPath(path).values(xml);
    }

    private List<String> values(String xml) {
        List<String> found = new ArrayList<>();
        int depth = 0;
        int matched = 0;
        int start = -1;
        int[] seen = new int[names.size() + 1];
        var tags = TAG.matcher(xml);
        while (tags.find()) {
            if (!tags.group(1).isEmpty()) {
                depth--;
                if (matched == names.size() && depth == matched - 1 && start >= 0) {
                    found.add(unescape(xml.substring(start, tags.start())));
                    start = -1;
                }
                matched = Math.min(matched, depth);
                continue;
            }
            boolean empty = tags.group(3).endsWith("/");
            if (matched == depth && depth < names.size() && names.get(depth).equals(tags.group(2))) {
                seen[depth]++;
                seen[depth + 1] = 0;
                if (wanted.get(depth) == 0 || wanted.get(depth) == seen[depth]) {
                    matched = empty ? matched : matched + 1;
                    if (depth + 1 == names.size()) {
                        attribute(tags.group(3), found);
                        start = empty || !attribute.isEmpty() ? -1 : tags.end();
                    }
                }
            }
            depth += empty ? 0 : 1;
        }
        return found;
    }

    private void attribute(String attributes, List<String> found) {
        if (!attribute.isEmpty()) {
            var value = Pattern.compile("(?:^|\\s)" + Pattern.quote(attribute) + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
                    .matcher(attributes);
            if (value.find()) {
                found.add(unescape(value.group(1) == null ? value.group(2) : value.group(1)));
            }
        }
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
