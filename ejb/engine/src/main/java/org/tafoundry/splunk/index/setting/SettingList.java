package org.tafoundry.splunk.index.setting;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated lists such as TIMESTAMP_FIELDS, FIELD_NAMES and TRANSFORMS. */
public final class SettingList {

    private SettingList() {}

    /** The trimmed, unquoted entries; brackets around the list are dropped, empty entries too. */
    public static List<String> of(String value) {
        String text = value.trim();
        if (text.startsWith("[") && text.endsWith("]")) {
            text = text.substring(1, text.length() - 1);
        }
        List<String> entries = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String entry = part.trim();
            if (entry.length() > 1 && entry.startsWith("\"") && entry.endsWith("\"")) {
                entry = entry.substring(1, entry.length() - 1);
            }
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        return List.copyOf(entries);
    }
}
