package org.tafoundry.synth.cim;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the machine that writes the log for no destination where many events hold two other addresses of which no field is
 * known to be the destination: it stands there, and not in the header.
 */
final class WriterOfEnds {

    private static final String WRITER = "log_host";
    private static final String DESTINATION = "dest";
    private static final int SHARE = 4;
    private static final int LONGEST = 2000;
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.])");

    private WriterOfEnds() {}

    /** Drops the writer where so many events name another destination. */
    static void tell(Candidates candidates) {
        if (candidates.forTarget(DESTINATION).stream()
                .noneMatch(c -> c.seen() && c.field().equals(WRITER))) {
            return;
        }
        Set<String> ends = Stream.of("dest", "dest_ip", "dest_host")
                .flatMap(t -> candidates.forTarget(t).stream())
                .filter(c -> c.seen() && !c.field().equals(WRITER))
                .map(Candidate::field)
                .collect(Collectors.toSet());
        long untold = candidates
                .with(candidates.fields().get(WRITER))
                .filter(r -> ends.stream().noneMatch(r::has) && between(r))
                .count();
        if (untold * SHARE >= candidates.events()) {
            candidates.drop(DESTINATION, WRITER);
        }
    }

    /** Whether an event holds two addresses besides that of who wrote it. */
    private static boolean between(EventRow row) {
        String raw = row.raw().substring(0, Math.min(LONGEST, row.raw().length()));
        Matcher matcher = ADDRESS.matcher(raw);
        return matcher.results()
                        .map(m -> m.group())
                        .filter(a -> !row.values(WRITER).contains(a))
                        .distinct()
                        .count()
                > 1;
    }
}
