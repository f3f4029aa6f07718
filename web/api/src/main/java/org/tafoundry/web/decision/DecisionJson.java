package org.tafoundry.web.decision;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.web.TextInput;

/**
 * What somebody decides about a log or an add-on.
 *
 * @param kind what is decided
 * @param field the field that it is about
 * @param target what it is to be
 * @param values what values of the field mean
 */
@Schema(name = "Decision")
public record DecisionJson(
        @Schema(
                        enumeration = {"FIELD", "VALUES", "MODEL", "ZONE", "TIME", "INPUT", "PRODUCT"},
                        required = true,
                        description =
                                "FIELD: field is the CIM field target. VALUES: what values of field mean for target. MODEL:"
                                        + " events, or those with field, are of the data model or dataset target. ZONE: target"
                                        + " is the zone of times. TIME: field holds the event's time. INPUT: target is the file,"
                                        + " or udp:PORT or tcp:PORT. PRODUCT: field is the vendor, target the product.")
                String kind,
        @Schema(maxLength = 200, examples = "acct") String field,
        @Schema(maxLength = 200, examples = "user") String target,
        @Schema(description = "For VALUES: prescribed value by vendor's value.", examples = "{\"7\": \"failure\"}")
                Map<String, String> values) {

    /** As it is kept. */
    public static DecisionJson of(Instruction instruction) {
        return new DecisionJson(
                instruction.kind().name(), instruction.field(), instruction.target(), instruction.values());
    }

    Instruction instruction() {
        Map<String, String> meanings = new TreeMap<>();
        Objects.requireNonNullElse(values, Map.<String, String>of())
                .forEach((value, meaning) -> meanings.put(value, Objects.requireNonNullElse(meaning, "")));
        return new Instruction(
                TextInput.choice("kind", Objects.requireNonNullElse(kind, ""), Instruction.Kind.class),
                field,
                target,
                new TreeMap<>(meanings));
    }
}
