package org.tafoundry.synth.format;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.synth.pair.PairGrammar;

/**
 * The format of a sample.
 *
 * @param kind what most events are
 * @param payloads the events with their payloads, kind by kind
 * @param pairs how pairs are written, when there are events of pairs
 * @param columns the columns, when there are delimited events
 * @param header whether a transport header stands before the payloads
 * @param confidence 0 to 1
 */
public record Format(
        PayloadKind kind,
        Map<PayloadKind, List<Payload>> payloads,
        Optional<PairGrammar> pairs,
        Optional<Columns> columns,
        boolean header,
        double confidence) {

    public Format {
        payloads = new EnumMap<>(payloads);
    }

    /** The events of a kind. */
    public List<Payload> of(PayloadKind wanted) {
        return payloads.getOrDefault(wanted, List.of());
    }

    /** The format in words. */
    public String words() {
        StringBuilder words = new StringBuilder(kind.label());
        if (header && kind != PayloadKind.TEXT && kind != PayloadKind.PREFIXED_JSON) {
            words.append(" behind a header");
        }
        payloads.keySet().stream().filter(k -> k != kind).forEach(k -> words.append(", some ")
                .append(k.label()));
        return words.toString();
    }
}
