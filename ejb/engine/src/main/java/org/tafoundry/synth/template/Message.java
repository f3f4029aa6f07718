package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.synth.sample.Lexicon;

/** One event cut into header and chunks; the miner marks the words that vary. */
final class Message {

    /** The field that holds what stands behind an event's header. */
    static final String FIELD = "message";

    private static final Pattern KEY = Pattern.compile("[A-Za-z][\\w.-]*");

    private static final Pattern LABEL = Pattern.compile("[a-z]{2,20}(?:_[a-z]{2,20}){1,3}");

    final String event;
    final int body;
    private final int end;
    final List<Chunk> chunks;
    private final List<Boolean> variable = new ArrayList<>();
    private Map<Integer, String> names = Map.of();

    Message(String event, int body) {
        this(event, body, event.length());
    }

    /**
     * Cuts the event.
     *
     * @param body where the message begins
     * @param end where it ends: behind it may stand another column of the header
     */
    Message(String event, int body, int end) {
        this.event = Objects.requireNonNull(event, "event");
        this.body = body;
        this.end = end;
        this.chunks = Chunker.of(event, body, end);
        for (int i = 0; i < chunks.size(); i++) {
            variable.add(chunks.get(i).type().variable() && !key(i) && !label(i));
        }
    }

    /** The same message without its first part. */
    Message from(int first) {
        return new Message(event, first, end);
    }

    /** What stands between the columns of the header, or behind them. */
    String text() {
        return event.substring(body, end);
    }

    /** Where a phrase may begin: with the brackets right before the message, which may be a part of it. */
    int lead() {
        String before = event.substring(0, body).stripTrailing();
        int open = before.endsWith("]") ? before.lastIndexOf('[') : -1;
        return open < 0 ? body : open;
    }

    /** Whether the chunk names the value behind it: {@code order_id=7}. */
    boolean key(int chunk) {
        return chunk + 1 < chunks.size()
                && chunks.get(chunk + 1).gap().stripLeading().startsWith("=")
                && KEY.matcher(chunks.get(chunk).text()).matches();
    }

    /** Whether the chunk is written as names in programs are and stands right before a value: {@code session_pid 7}. */
    boolean label(int chunk) {
        if (chunk + 1 >= chunks.size() || chunks.get(chunk).type() != ChunkType.IDENT) {
            return false;
        }
        Chunk value = chunks.get(chunk + 1);
        return LABEL.matcher(chunks.get(chunk).text()).matches()
                && (value.gap().equals(" ") || value.gap().equals(": "))
                && (value.type() == ChunkType.NUMBER
                        || value.type() == ChunkType.MEASURE
                        || value.type() == ChunkType.IPV4
                        || value.type() == ChunkType.IP_PORT);
    }

    /** Whether the chunk is a word in round brackets that says what stands behind it: {@code (session: 6Vmg8H)}. */
    boolean explains(int chunk) {
        return chunk + 1 < chunks.size()
                && chunks.get(chunk).gap().endsWith("(")
                && chunks.get(chunk + 1).gap().equals(": ")
                && Lexicon.word(chunks.get(chunk).text());
    }

    /** Whether the chunk varies between messages of the same form. */
    boolean variable(int chunk) {
        return variable.get(chunk);
    }

    /** Marks a word as varying. */
    void vary(int chunk) {
        variable.set(chunk, true);
    }

    /** Says that a word is what a column of the header holds: it varies, and has its field already. */
    void repeats(int chunk) {
        names(chunk, "");
    }

    /** Says what a word is that varies. */
    void names(int chunk, String name) {
        vary(chunk);
        names = names.isEmpty() ? new HashMap<>() : names; // few messages have any
        names.put(chunk, name);
    }

    /** What this chunk was said to be. */
    Optional<String> name(int chunk) {
        return Optional.ofNullable(names.get(chunk));
    }

    /** Makes one chunk of this one and the next. */
    void join(int chunk) {
        Chunk first = chunks.get(chunk);
        Chunk second = chunks.remove(chunk + 1);
        variable.remove(chunk + 1);
        chunks.set(
                chunk,
                new Chunk(
                        event.substring(first.start(), second.end()),
                        first.start(),
                        second.end(),
                        ChunkType.MEASURE,
                        first.gap()));
        variable.set(chunk, true);
    }
}
