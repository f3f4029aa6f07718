package org.tafoundry.settings;

import java.util.Locale;

/** Types of configuration values; the name in lower case is what {@code system_config.value_type} holds. */
public enum ValueType {
    STRING,
    INT,
    BOOL,
    JSON;

    /** The name as the database and the API write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
