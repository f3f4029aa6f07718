package org.tafoundry.synth.cim;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/**
 * The log of a mail server that tells a message's way in several events: what they share is the server's own id of the
 * message, and what they say of an outcome or a size is the message's.
 */
final class MailSteps {

    private static final String ID = "internal_message_id";

    private static final Pattern IDENTIFIER = Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9._-]{3,63}");

    private static final Pattern DATE = Pattern.compile("\\d{1,4}[-.]\\d{1,2}[-.]\\d{1,4}");

    private final List<EventRow> rows;
    private final Candidates candidates;

    private MailSteps(List<EventRow> rows, Candidates candidates) {
        this.rows = rows;
        this.candidates = candidates;
    }

    /** Adds what the events of one message share, where some hold its sender and others its recipient. */
    static void add(List<EventRow> rows, Candidates candidates) {
        MailSteps steps = new MailSteps(rows, candidates);
        if (seen(candidates, "src_user") && seen(candidates, "recipient") && !seen(candidates, ID)) {
            steps.shared().ifPresent(id -> {
                candidates.only(id, new Meaning(ID, ValueKind.TEXT, 7, Meaning.Source.GUESS));
                steps.message("bytes", "size");
                steps.message("result", "vendor_action");
            });
        }
    }

    /** Takes a field that stands beside a sender or a recipient for the message's, where nothing else is. */
    private void message(String meant, String target) {
        if (!seen(candidates, target)) {
            candidates.forTarget(meant).stream()
                    .filter(Candidate::seen)
                    .filter(c -> rows.stream()
                            .anyMatch(r -> r.has(c.field()) && (has(r, "src_user") || has(r, "recipient"))))
                    .findFirst()
                    .map(c -> candidates.fields().get(c.field()))
                    .ifPresent(f -> candidates.also(f, new Meaning(target, ValueKind.TEXT, 5, Meaning.Source.GUESS)));
        }
    }

    private Optional<ProfiledField> shared() {
        return candidates.fields().values().stream()
                .filter(f -> f.events() > f.examples().size() && f.examples().size() > 1)
                .filter(f -> f.examples().stream()
                        .allMatch(v -> IDENTIFIER.matcher(v).matches()
                                && !DATE.matcher(v).matches()
                                && !ValueKind.IP.accepts(v)))
                .filter(f -> links(f.name()))
                .max(Comparator.comparingLong(ProfiledField::events).thenComparing(ProfiledField::name));
    }

    /** Whether an event with a sender alone and another with a recipient alone have the same value. */
    private boolean links(String field) {
        Set<String> sent = new HashSet<>();
        Set<String> received = new HashSet<>();
        for (EventRow row : rows) {
            boolean sender = has(row, "src_user");
            if (sender != has(row, "recipient")) {
                (sender ? sent : received).addAll(row.values(field));
            }
        }
        sent.retainAll(received);
        return !sent.isEmpty();
    }

    private boolean has(EventRow row, String target) {
        return candidates.forTarget(target).stream()
                .filter(c -> c.seen() && c.meaning().kind() == ValueKind.EMAIL)
                .anyMatch(c -> row.has(c.field()) && ValueKind.EMAIL.fits(row.values(c.field())));
    }

    private static boolean seen(Candidates candidates, String target) {
        return candidates.forTarget(target).stream().anyMatch(Candidate::seen);
    }
}
