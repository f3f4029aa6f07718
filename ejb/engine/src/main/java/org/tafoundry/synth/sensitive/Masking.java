package org.tafoundry.synth.sensitive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tafoundry.order.SampleAnalysis.SensitiveData;
import org.tafoundry.synth.setting.Plain;
import org.tafoundry.table.WordLists;

/**
 * The SEDCMD settings that mask sensitive data before events are stored.
 *
 * <p>A mask has the form of what it hides, a mail address stays a mail address, so that fields are found as before.
 * sed cannot compute, so numbers that only look like a card are masked as well.
 */
public final class Masking {

    private Masking() {}

    /** One setting for each kind that the samples hold, in the order of the kinds. */
    public static List<Plain> settings(List<SensitiveData> found) {
        return Stream.of(SensitiveKind.values())
                .flatMap(kind -> found.stream()
                        .filter(data -> data.kind().equals(kind.label()))
                        .map(data -> setting(kind, data.events()))
                        .flatMap(Optional::stream))
                .toList();
    }

    private static Optional<Plain> setting(SensitiveKind kind, long events) {
        return sed(kind)
                .map(sed -> new Plain(
                        "SEDCMD-mask_" + kind.name().toLowerCase(Locale.ROOT),
                        sed,
                        "Masks data of the kind " + kind.label() + ", which " + events
                                + " events of the sample hold."));
    }

    private static Optional<String> sed(SensitiveKind kind) {
        return switch (kind) {
            // the key's lines cannot be told from other base64 text, line by line: it has to leave at the source
            case PRIVATE_KEY -> Optional.empty();
            case AWS_KEY ->
                Optional.of("s/(?<![A-Za-z0-9])(AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/\\1XXXXXXXXXXXXXXXX/g");
            case TOKEN ->
                Optional.of(
                        "s/(?<![A-Za-z0-9_])(eyJ|gh[pousr]_|xox[abprs]-|glpat-)[A-Za-z0-9._-]{10,8000}/\\1XXXXXXXX/g");
            case BEARER ->
                Optional.of("s/(?i)\\b(bearer|basic)(\\s{1,4})[A-Za-z0-9+\\/._~=-]{16,4000}/\\1\\2XXXXXXXX/g");
            case PASSWORD ->
                Optional.of("s/(?i)(?<![A-Za-z])(" + WordLists.alternatives("secret-names")
                        + ")([\"']?\\s{0,2}[=:]\\s{0,2}[\"']?)[^\\s\"',;&|*x\\[\\]{}()<>]{4,200}"
                        + "/\\1\\2XXXXXXXX/g");
            case CARD ->
                Optional.of(
                        "s/(?<![\\d.:-])[3-6]\\d{3}([ -]?)\\d{4}[ -]?\\d{4}[ -]?\\d{1,7}(?![\\d.:-])/0000\\10000\\10000\\10000/g");
            case IBAN ->
                Optional.of(
                        "s/(?<![A-Za-z0-9])([A-Z]{2})\\d{2}( ?[A-Z0-9]{4}){2,7}( ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/\\1000000000000000/g");
            case NATIONAL_ID -> Optional.of("s/(?<![\\d-])\\d{3}-\\d{2}-\\d{4}(?![\\d-])/000-00-0000/g");
            case EMAIL ->
                Optional.of("s/(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]{1,63}"
                        + "(\\.[A-Za-z0-9-]{1,63}){0,6}\\.[A-Za-z]{2,24})/masked@\\1/g");
        };
    }
}
