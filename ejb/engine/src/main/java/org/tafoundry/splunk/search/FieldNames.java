package org.tafoundry.splunk.search;

/** Splunk's cleaning of field names that come from events. */
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
}
