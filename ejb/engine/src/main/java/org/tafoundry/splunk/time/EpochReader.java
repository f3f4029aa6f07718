package org.tafoundry.splunk.time;

/** Recognises seconds, milliseconds, microseconds or nanoseconds since 1970, and TAI64N labels. */
final class EpochReader {

    private static final long TAI_EPOCH = 1L << 62;
    private static final int TAI_UTC_SECONDS = 10;

    private EpochReader() {}

    /** Reads an epoch time that starts here; returns one past its end, or -1. */
    static int read(CharSequence text, int at, int to, TimeParts parts) {
        if (text.charAt(at) == '@') {
            return tai(text, at, to, parts);
        }
        int digits = ZoneText.digits(text, at, Math.min(to, at + 20));
        if (digits != 10 && digits != 13 && digits != 16 && digits != 19) {
            return -1;
        }
        // Plausible seconds only, 2001 to 2033: a longer range would turn ids into times.
        if (text.charAt(at) != '1') {
            return -1;
        }
        int end = at + digits;
        int fractionAt = at + 10;
        int fractionDigits = digits - 10;
        if (digits == 10 && end + 1 < to && text.charAt(end) == '.') {
            fractionAt = end + 1;
            fractionDigits = ZoneText.digits(text, fractionAt, Math.min(to, fractionAt + 9));
            end = fractionDigits > 0 ? fractionAt + fractionDigits : end;
        }
        if (end < to && (Character.isLetterOrDigit(text.charAt(end)) || "-_(".indexOf(text.charAt(end)) >= 0)) {
            return -1;
        }
        int nano = 0;
        for (int i = 0; i < 9; i++) {
            nano = nano * 10 + (i < fractionDigits ? text.charAt(fractionAt + i) - '0' : 0);
        }
        parts.hasEpoch = true;
        parts.epoch = 1_000_000_000L + ZoneText.number(text, at + 1, 9);
        parts.nano = nano;
        return end;
    }

    /** {@code @4000000037c219bf2ef02e94}: atomic time, as multilog writes it. */
    private static int tai(CharSequence text, int at, int to, TimeParts parts) {
        int end = at + 1;
        while (end < to && end < at + 25 && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        if (end != at + 25 || text.charAt(at + 1) != '4') {
            return -1;
        }
        long seconds = Long.parseLong(text, at + 1, at + 17, 16);
        long nano = Long.parseLong(text, at + 17, at + 25, 16);
        if (nano > 999_999_999L) {
            return -1;
        }
        parts.hasEpoch = true;
        parts.epoch = seconds - TAI_EPOCH - TAI_UTC_SECONDS;
        parts.nano = (int) nano;
        return end;
    }
}
