package org.tafoundry.synth.cim;

import java.util.List;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/** Reads results that are told by a code: zero says that it went well, any other number that it did not. */
final class ResultCodes {

    private static final Pattern NUMBER = Pattern.compile("0x[0-9A-Fa-f]+|\\d+");
    private static final Pattern ZERO = Pattern.compile("0(?:x0+)?");
    private static final Pattern YES_OR_NO = Pattern.compile("[01]");

    private ResultCodes() {}

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
}
