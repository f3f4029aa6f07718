package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/** Reads results that are told by the status of the request that was made: 403 says that it was refused (RFC 9110, 15). */
final class RequestCodes {

    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");
    private static final Pattern DONE = Pattern.compile("2\\d\\d");
    private static final Pattern FAILED = Pattern.compile("[45]\\d\\d");

    private RequestCodes() {}

    /** Whether all values are statuses of requests, some of which went well. */
    static boolean coded(List<String> values) {
        List<String> real =
                values.stream().filter(v -> !ValueKind.placeholder(v)).toList();
        return real.size() > 1
                && real.stream().allMatch(v -> STATUS.matcher(v).matches())
                && real.stream().anyMatch(v -> DONE.matcher(v).matches());
    }

    /** How a request with this status ended; empty where it was sent elsewhere. */
    static Optional<String> ended(String status) {
        if (DONE.matcher(status).matches()) {
            return Optional.of("success");
        }
        return FAILED.matcher(status).matches() ? Optional.of("failure") : Optional.empty();
    }
}
