package org.tafoundry.splunk.search;

/**
 * The transforms.conf settings that change what a regex or delimiter extraction gives.
 *
 * @param multivalue MV_ADD: further values are added instead of dropped
 * @param cleanKeys CLEAN_KEYS: other characters than letters, digits and underscore become underscores in names
 * @param keepEmpty KEEP_EMPTY_VALS: an empty value is a value
 * @param matchLimit MATCH_LIMIT in steps
 */
record RegexOptions(boolean multivalue, boolean cleanKeys, boolean keepEmpty, int matchLimit) {

    /** A field name taken from the event, cleaned when CLEAN_KEYS says so. */
    String clean(String key) {
        return cleanKeys ? FieldNames.clean(key) : key;
    }

    /** A field name that FIELDS or FORMAT states, cleaned when CLEAN_KEYS says so. */
    String cleanFixed(String name) {
        return cleanKeys ? FieldNames.cleanFixed(name) : name;
    }
}
