package org.tafoundry.synth.cim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/**
 * Reads results that are told by a code: zero says that it went well, any other number that it did not. Where some are below
 * zero, only those did not (SQLCODE, ISO/IEC 9075).
 */
final class ResultCodes {

    private static final Pattern NUMBER = Pattern.compile("0x[0-9A-Fa-f]+|-?\\d+");
    private static final Pattern ZERO = Pattern.compile("0(?:x0+)?");
    private static final Pattern YES_OR_NO = Pattern.compile("[01]");

    private static final String BELOW = "-";
    private static final String HEX = "0x";

    private ResultCodes() {}

    /** Whether a value is a number, and no words. */
    static boolean number(String value) {
        return NUMBER.matcher(value).matches();
    }

    /** Whether a value is a number as codes are written. */
    static boolean hexadecimal(String value) {
        return number(value) && value.startsWith(HEX);
    }

    /** Whether a number says that nothing went wrong. */
    static boolean zero(String value) {
        return ZERO.matcher(value).matches();
    }

    /** Numbers of which one is zero or has several digits; a mere 0 or 1 counts where the name speaks of errors. */
    static boolean coded(Candidate candidate) {
        List<String> real = candidate.examples().stream()
                .filter(v -> !ValueKind.placeholder(v))
                .toList();
        boolean numbers =
                !real.isEmpty() && real.stream().allMatch(v -> NUMBER.matcher(v).matches());
        boolean error = NameWords.of(candidate.field()).stream()
                .anyMatch(w -> w.startsWith("err") || w.equals("code") || w.equals("type"));
        boolean yesOrNo = real.stream().allMatch(v -> YES_OR_NO.matcher(v).matches());
        return numbers
                && (error
                        || !yesOrNo
                                && real.stream().anyMatch(v -> ZERO.matcher(v).matches()));
    }

    /** How something with this code ended, among the codes of these results; empty where it is no code. */
    static Optional<String> ended(String code, List<Candidate> results) {
        boolean numbers = results.stream().anyMatch(ResultCodes::coded);
        if (!numbers || !NUMBER.matcher(code).matches()) {
            return Optional.empty();
        }
        boolean well =
                signed(results) ? !code.startsWith(BELOW) : ZERO.matcher(code).matches();
        return Optional.of(well ? "success" : "failure");
    }

    /** Whether some codes are below zero, so that those above it say no more than what was to be noted. */
    static boolean signed(List<Candidate> results) {
        return results.stream()
                .filter(ResultCodes::coded)
                .flatMap(c -> c.examples().stream())
                .anyMatch(v -> v.startsWith(BELOW) && NUMBER.matcher(v).matches());
    }

    /** What any code says, as rows of a lookup in which the first that matches decides. */
    static Map<String, String> rows(List<Candidate> results) {
        Map<String, String> rows = new LinkedHashMap<>();
        if (signed(results)) {
            rows.put(BELOW + "*", "failure");
            rows.put("*", "success");
        } else {
            rows.put("0", "success");
            if (results.stream().flatMap(c -> c.examples().stream()).anyMatch(v -> v.startsWith(HEX))) {
                rows.put(HEX + "0", "success");
                rows.put(HEX + "00000000", "success");
            }
            rows.put("*", "failure");
        }
        return rows;
    }
}
