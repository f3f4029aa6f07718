package org.tafoundry.splunk.expression;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tafoundry.splunk.value.CidrBlock;
import org.tafoundry.splunk.value.NumberText;

/** A value that fields are compared with, prepared once. */
final class FieldValue {

    private final String text;
    private final WildcardText wildcard;
    private final OptionalDouble number;
    private final Optional<CidrBlock> block;

    FieldValue(String text) {
        this.text = text;
        this.wildcard = new WildcardText(text);
        this.number = NumberText.parse(text);
        this.block = text.indexOf('/') > 0 ? CidrBlock.parse(text) : Optional.empty();
    }

    String text() {
        return text;
    }

    boolean equalTo(String value) {
        if (wildcard.matches(value)) {
            return true;
        }
        if (number.isPresent()) {
            OptionalDouble other = NumberText.parse(value);
            return other.isPresent() && other.getAsDouble() == number.getAsDouble();
        }
        return block.isPresent() && block.get().contains(value);
    }

    /** How the field's value compares: as numbers when both are, else as text without regard to case. */
    int order(String value) {
        OptionalDouble other = number.isPresent() ? NumberText.parse(value) : number;
        return other.isPresent()
                ? Double.compare(other.getAsDouble(), number.getAsDouble())
                : value.compareToIgnoreCase(text);
    }
}
