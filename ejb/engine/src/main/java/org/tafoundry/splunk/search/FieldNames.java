package org.tafoundry.splunk.search;

/** Splunk's cleaning of field names: CLEAN_KEYS, and of what automatic extraction finds. */
final class FieldNames {

    private FieldNames() {}

    /** Other characters than letters, digits and underscore become underscores; none leads the name, nor a digit. */
    static String clean(String key) {
        StringBuilder name = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            if (name.length() == 0 && !letter) {
                continue;
            }
            name.append(letter || digit ? c : '_');
        }
        return name.toString();
    }

    /**
     * The cleaned form of a name that an add-on itself writes in FIELDS or FORMAT. What leads the name stays: published
     * add-ons use such names with a leading underscore again.
     */
    static String cleanFixed(String name) {
        StringBuilder cleaned = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean stays = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            cleaned.append(stays ? c : '_');
        }
        return cleaned.toString();
    }

    /** Whether Splunk's own cleaning, were it done in full, would take off the name's first character. */
    static boolean leadsDoubtfully(String name) {
        return !name.isEmpty() && (name.charAt(0) == '_' || name.charAt(0) >= '0' && name.charAt(0) <= '9');
    }
}
