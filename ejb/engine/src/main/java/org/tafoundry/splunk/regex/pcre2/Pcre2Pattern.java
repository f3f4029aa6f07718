package org.tafoundry.splunk.regex.pcre2;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;

/** A regular expression that PCRE2 compiled; to be closed. */
public final class Pcre2Pattern implements AutoCloseable {

    private static final int HIGHEST_LIMIT = 10_000_000;

    private final Pcre2Library library;
    private final Pointer code;
    private final Pointer data;
    private final Pointer context;

    Pcre2Pattern(Pcre2Library library, Pointer code) {
        this.library = library;
        this.code = code;
        this.data = library.pcre2_match_data_create_from_pattern_8(code, Pointer.NULL);
        this.context = library.pcre2_match_context_create_8(Pointer.NULL);
    }

    /** Searches from an index on, with a limit on the match calls at one place. */
    public Pcre2Match match(String text, int from, int matchLimit) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int start = text.substring(0, from).getBytes(StandardCharsets.UTF_8).length;
        int result = run(bytes, start, matchLimit);
        if (result < 0) {
            return new Pcre2Match(result, new int[0]);
        }
        int[] indexes = utf16Indexes(text, bytes.length);
        Pointer offsets = library.pcre2_get_ovector_pointer_8(data);
        int[] groups = new int[2 * library.pcre2_get_ovector_count_8(data)];
        for (int i = 0; i < groups.length; i++) {
            long offset = offsets.getLong(8L * i);
            groups[i] = offset < 0 ? -1 : indexes[(int) offset];
        }
        return new Pcre2Match(result, groups);
    }

    private int run(byte[] bytes, int start, int matchLimit) {
        library.pcre2_set_match_limit_8(context, matchLimit);
        return library.pcre2_match_8(code, bytes, bytes.length, start, Pcre2Library.NO_UTF_CHECK, data, context);
    }

    /** The smallest match limit with which a search from the start of the text comes to an end. */
    public int matchCalls(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = HIGHEST_LIMIT;
        if (run(bytes, 0, high) == Pcre2Library.ERROR_MATCH_LIMIT) {
            return high;
        }
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (run(bytes, 0, middle) == Pcre2Library.ERROR_MATCH_LIMIT) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static int[] utf16Indexes(String text, int bytes) {
        int[] indexes = new int[bytes + 1];
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int width = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            java.util.Arrays.fill(indexes, at, Math.min(indexes.length, at + width), i);
            at += width;
            i += Character.charCount(c);
        }
        indexes[bytes] = text.length();
        return indexes;
    }

    @Override
    public void close() {
        library.pcre2_match_context_free_8(context);
        library.pcre2_match_data_free_8(data);
        library.pcre2_code_free_8(code);
    }
}
