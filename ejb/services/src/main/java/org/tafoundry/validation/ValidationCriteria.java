package org.tafoundry.validation;

import org.tafoundry.foundry.Criteria;
import org.tafoundry.settings.Keys;
import org.tafoundry.settings.Settings;

/** What an add-on has to fulfil, as the configuration says now. */
final class ValidationCriteria {
    private ValidationCriteria() {}

    static Criteria of(Settings settings) {
        return new Criteria(
                settings.value(Keys.VALIDATION_MIN_WHOLE_PERCENT),
                settings.value(Keys.VALIDATION_MIN_TIMED_PERCENT),
                settings.value(Keys.VALIDATION_MIN_FIELDS_PERCENT),
                settings.value(Keys.VALIDATION_FAIL_ON_ERRORS),
                settings.value(Keys.VALIDATION_FAIL_ON_UNMAPPED_CIM),
                settings.value(Keys.VALIDATION_FAIL_WITHOUT_MODEL));
    }
}
