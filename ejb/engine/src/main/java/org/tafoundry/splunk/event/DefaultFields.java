package org.tafoundry.splunk.event;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The fields that Splunk gives to every event whatever an add-on says, read only when they are asked for.
 *
 * <p>Offline there is no server and no index: {@code splunk_server} is {@value #SERVER}, and an event that no transform
 * routes is in {@code main}.
 */
public final class DefaultFields {

    /** The name of the server offline. */
    public static final String SERVER = "localhost";

    /** Names of the fields that say where an event came from; no extraction of search time can set them. */
    public static final List<String> METADATA = List.of("host", "source", "sourcetype", "index");

    /** Names of the fields that are stored with every event. */
    public static final Set<String> STORED = Set.of("host", "source", "sourcetype", "index", "punct", "linecount");

    /** Names of the fields that every event has, found at search time or not. */
    public static final Set<String> NAMES = Set.of(
            "host",
            "source",
            "sourcetype",
            "index",
            "splunk_server",
            "linecount",
            "punct",
            "timestartpos",
            "timeendpos",
            "date_hour",
            "date_mday",
            "date_minute",
            "date_month",
            "date_second",
            "date_wday",
            "date_year",
            "date_zone",
            "eventtype",
            "tag",
            "_time",
            "_raw",
            "_indextime",
            "_sourcetype");

    /** What {@link #value} knows: all but those among the event's fields and those that follow from them. */
    private static final List<String> READ = NAMES.stream()
            .filter(name ->
                    !Set.of("host", "source", "sourcetype", "eventtype", "tag").contains(name))
            .sorted()
            .toList();

    private static final int LONGEST_PUNCT = 30;
    private static final String PUNCTUATION = ",;-#$%&+./:=?@\\'|*\"(){}<>[]^!`~_";

    private final Instant indexed;
    private final boolean timeFields;
    private final boolean punct;

    /**
     * The default fields of a run.
     *
     * @param indexed the time of indexing
     * @param timeFields ADD_EXTRA_TIME_FIELDS: whether {@code date_*} and the time's position are there
     * @param punct ANNOTATE_PUNCT: whether {@code punct} is there
     */
    public DefaultFields(Instant indexed, boolean timeFields, boolean punct) {
        this.indexed = indexed;
        this.timeFields = timeFields;
        this.punct = punct;
    }

    /** The names that {@link #value} can answer, sorted. */
    public static List<String> names() {
        return READ;
    }

    /** The event's value of a default field that is not among its extracted fields. */
    public Optional<String> value(String name, IndexedEvent event) {
        return switch (name) {
            case "_raw" -> Optional.of(event.raw());
            case "_time" -> event.time().known() ? Optional.of(seconds(event.time())) : Optional.empty();
            case "_indextime" -> Optional.of(Long.toString(indexed.getEpochSecond()));
            case "_sourcetype" -> Optional.of(event.sourcetype());
            case "index" -> Optional.of(event.index().isEmpty() ? "main" : event.index());
            case "splunk_server" -> Optional.of(SERVER);
            case "linecount" -> Optional.of(Long.toString(lines(event.raw())));
            case "punct" -> punct ? Optional.of(punctuation(event.raw())) : Optional.empty();
            case "timestartpos" -> position(event.time().start());
            case "timeendpos" -> position(event.time().end());
            default -> name.startsWith("date_") ? date(name, event.time()) : Optional.empty();
        };
    }

    private Optional<String> position(int at) {
        return timeFields && at >= 0 ? Optional.of(Integer.toString(at)) : Optional.empty();
    }

    /** The parts of the time as the event's text has it, so in the zone that the text was read in. */
    private Optional<String> date(String name, EventTime time) {
        if (!timeFields || time.start() < 0) {
            return Optional.empty();
        }
        ZoneId zone = time.zone();
        ZonedDateTime at = time.instant().atZone(zone);
        return switch (name) {
            case "date_hour" -> Optional.of(Integer.toString(at.getHour()));
            case "date_mday" -> Optional.of(Integer.toString(at.getDayOfMonth()));
            case "date_minute" -> Optional.of(Integer.toString(at.getMinute()));
            case "date_month" ->
                Optional.of(at.getMonth()
                        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        .toLowerCase(Locale.ROOT));
            case "date_second" -> Optional.of(Integer.toString(at.getSecond()));
            case "date_wday" -> Optional.of(weekday(at.getDayOfWeek()));
            case "date_year" -> Optional.of(Integer.toString(at.getYear()));
            case "date_zone" ->
                Optional.of(
                        time.zoneOrigin() == ZoneOrigin.EVENT
                                ? Integer.toString(at.getOffset().getTotalSeconds() / 60)
                                : "local");
            default -> Optional.empty();
        };
    }

    private static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }

    /** Epoch seconds as Splunk prints {@code _time}: a fraction only when there is one. */
    public static String seconds(EventTime time) {
        long seconds = time.instant().getEpochSecond();
        int nanos = time.instant().getNano();
        if (nanos == 0) {
            return Long.toString(seconds);
        }
        String fraction = String.format(Locale.ROOT, "%09d", nanos);
        int end = fraction.length();
        while (fraction.charAt(end - 1) == '0') {
            end--;
        }
        return seconds + "." + fraction.substring(0, end);
    }

    private static long lines(String raw) {
        return raw.chars().filter(c -> c == '\n').count() + 1;
    }

    /** The punctuation of the first line: letters and digits go, a blank is an underscore, a tab a t. */
    private static String punctuation(String raw) {
        StringBuilder punct = new StringBuilder();
        for (int i = 0; i < raw.length() && punct.length() < LONGEST_PUNCT; i++) {
            char c = raw.charAt(i);
            if (c == '\n' || c == '\r') {
                break;
            } else if (c == ' ') {
                punct.append('_');
            } else if (c == '\t') {
                punct.append('t');
            } else if (PUNCTUATION.indexOf(c) >= 0) {
                punct.append(c);
            }
        }
        return punct.toString();
    }
}
