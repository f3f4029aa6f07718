package org.tafoundry.web.revision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.foundry.SampledEvent;
import org.tafoundry.listing.EventPage;
import org.tafoundry.page.PageRequest;

/**
 * A page of events of the samples.
 *
 * @param items the events of this page
 * @param page number of the page, from 0
 * @param size items on a full page
 * @param total number of all events that meet the conditions
 */
record EventsJson(List<EventJson> items, int page, int size, int total) {
    EventsJson {
        items = List.copyOf(items);
    }

    /** An event as the revision reads it. */
    record EventJson(
            @Schema(description = "Its place among all events of the samples, from 1.") int position,
            @Schema(description = "Its number in its sample, from 1.") long event,
            @Schema(description = "Name of the sample.") String sample,
            String shape,
            @Schema(description = "Its text, or the beginning of it.") String raw,
            @Schema(description = "Whether the text goes on.") boolean cut,
            @Schema(description = "Its time; empty for none.") String time,
            @Schema(description = "Where the time comes from.") String timeOrigin,
            String sourcetype,
            List<ValueJson> fields,
            List<String> eventtypes,
            List<String> tags,
            List<String> models,
            List<MissJson> unmatched,
            List<String> remarks) {
        EventJson {
            fields = List.copyOf(fields);
            eventtypes = List.copyOf(eventtypes);
            tags = List.copyOf(tags);
            models = List.copyOf(models);
            unmatched = List.copyOf(unmatched);
            remarks = List.copyOf(remarks);
        }
    }

    /** A value: its field, the setting that gave it, and its first and last character in raw. */
    record ValueJson(String field, String value, String setting, int start, int end) {}

    /** A setting that does not match, and how far it got. */
    record MissJson(String setting, String reason) {}

    static EventsJson of(EventPage found, PageRequest page) {
        return new EventsJson(
                found.events().stream().map(EventsJson::event).toList(), page.page(), page.size(), found.total());
    }

    private static EventJson event(EventPage.Listed listed) {
        SampledEvent event = listed.event();
        return new EventJson(
                listed.position(),
                event.event(),
                event.sample(),
                event.shape(),
                event.raw(),
                event.cut(),
                event.time().instant(),
                event.time().origin(),
                event.sourcetype(),
                event.fields().stream()
                        .map(value -> new ValueJson(
                                value.field(),
                                value.value(),
                                value.setting().atEvent(0).toString(),
                                value.start(),
                                value.end()))
                        .toList(),
                event.eventtypes(),
                event.tags(),
                event.models(),
                event.unmatched().stream()
                        .map(miss -> new MissJson(miss.setting().atEvent(0).toString(), miss.reason()))
                        .toList(),
                event.remarks());
    }
}
