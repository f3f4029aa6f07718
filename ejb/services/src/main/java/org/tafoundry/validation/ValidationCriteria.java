package org.tafoundry.validation;

import org.tafoundry.foundry.Criteria;
import org.tafoundry.settings.Settings;
import org.tafoundry.settings.ValidationKeys;

/** What an add-on has to fulfil, as the configuration says now. */
final class ValidationCriteria {
    private ValidationCriteria() {}

    static Criteria of(Settings settings) {
        return new Criteria(
                settings.value(ValidationKeys.VALIDATION_MIN_WHOLE_PERCENT),
                settings.value(ValidationKeys.VALIDATION_MIN_TIMED_PERCENT),
                settings.value(ValidationKeys.VALIDATION_MIN_FIELDS_PERCENT),
                settings.value(ValidationKeys.VALIDATION_FAIL_ON_ERRORS),
                settings.value(ValidationKeys.VALIDATION_FAIL_ON_UNMAPPED_CIM),
                settings.value(ValidationKeys.VALIDATION_FAIL_WITHOUT_MODEL));
    }
}
