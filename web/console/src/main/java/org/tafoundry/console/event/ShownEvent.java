package org.tafoundry.console.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tafoundry.console.text.Language;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.SampledEvent;
import org.tafoundry.listing.EventPage;

/**
 * An event as the page shows it.
 *
 * @param position its place among all events, from 1
 * @param number its number in its sample
 * @param sample the sample's name
 * @param shape the form it belongs to
 * @param html its text with marks, escaped
 * @param cut whether the text goes on
 * @param time its time in words
 * @param sourcetype sourcetype at search time
 * @param fields its values
 * @param eventtypes event types
 * @param tags tags
 * @param models data models
 * @param misses settings that do not match it, with how far they got
 * @param remarks what was remarkable about it
 */
public record ShownEvent(
        int position,
        long number,
        String sample,
        String shape,
        String html,
        boolean cut,
        String time,
        String sourcetype,
        List<Value> fields,
        List<String> eventtypes,
        List<String> tags,
        List<String> models,
        List<Miss> misses,
        List<String> remarks) {
    /** A field, its value, the setting that gave it, and the style class of its mark. */
    public record Value(String field, String value, String setting, String style) {}

    /**
     * What is known about settings.
     *
     * @param regexes what they are set to, by where they stand
     * @param explanations why they are there, by field, by setting, and by stanza of transforms.conf in brackets
     */
    record Settings(Map<String, String> regexes, Map<String, String> explanations) {
        Settings {
            regexes = Map.copyOf(regexes);
            explanations = Map.copyOf(explanations);
        }

        /** Why a field has its value: what was decided about the field, else about the setting that gives it. */
        String why(String field, String place) {
            return Stream.of(field, place.substring(place.lastIndexOf(' ') + 1), stanza(place))
                    .map(name -> explanations.getOrDefault(name, ""))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        private static String stanza(String place) {
            int begin = place.indexOf('[');
            int end = place.lastIndexOf(']');
            return begin < 0 || end < begin ? "" : place.substring(begin, end + 1);
        }
    }

    /** A setting that does not match, and how far it got. */
    public record Miss(String setting, String reason) {}

    public ShownEvent {
        fields = List.copyOf(fields);
        eventtypes = List.copyOf(eventtypes);
        tags = List.copyOf(tags);
        models = List.copyOf(models);
        misses = List.copyOf(misses);
        remarks = List.copyOf(remarks);
    }

    /**
     * An event of a list.
     *
     * @param settings what is known about settings
     * @param language the reader's
     */
    static ShownEvent of(EventPage.Listed listed, Settings settings, Language language) {
        SampledEvent event = listed.event();
        MarkedText text = new MarkedText(event.raw());
        String origin = event.time().origin().toLowerCase(Locale.ROOT).replace('_', ' ');
        String when = event.time().instant().isEmpty()
                ? language.say("events.no-time", origin)
                : event.time().instant() + " (" + origin + ")";
        text.time(event.time().start(), event.time().end(), "_time: " + when);
        List<Value> values = event.fields().stream()
                .map(value -> {
                    String setting = place(value.setting());
                    String regex = settings.regexes().getOrDefault(setting, "");
                    String why = settings.why(value.field(), setting);
                    String label = language.say("events.field-by", value.field(), setting)
                            + (regex.isEmpty() ? "" : " = " + regex)
                            + (why.isEmpty() ? "" : " — " + why);
                    return new Value(
                            value.field(), value.value(), setting, text.value(value.start(), value.end(), label));
                })
                .toList();
        return new ShownEvent(
                listed.position(),
                event.event(),
                event.sample(),
                event.shape(),
                text.html(),
                event.cut(),
                when,
                event.sourcetype(),
                values,
                event.eventtypes(),
                event.tags(),
                event.models(),
                event.unmatched().stream()
                        .map(miss -> new Miss(place(miss.setting()), miss.reason()))
                        .toList(),
                event.remarks());
    }

    private static String place(Location setting) {
        return setting.atEvent(0).toString();
    }

    /** Event types in words. */
    public String getTypeNames() {
        return String.join(", ", eventtypes);
    }

    /** Tags in words. */
    public String getTagNames() {
        return String.join(", ", tags);
    }

    /** Data models in words. */
    public String getModelNames() {
        return String.join(", ", models);
    }
}
