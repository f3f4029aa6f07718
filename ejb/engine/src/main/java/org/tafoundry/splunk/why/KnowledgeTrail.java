package org.tafoundry.splunk.why;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.event.Outcome;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.expression.FalseTerm;
import org.tafoundry.splunk.knowledge.EventTypes;
import org.tafoundry.splunk.knowledge.Tags;
import org.tafoundry.splunk.knowledge.Tags.Tagged;

/** From an event type or a tag to the first term that does not hold, through the event types and tags that it builds on. */
final class KnowledgeTrail {

    /** Names that a message lists. */
    private static final int MOST_NAMES = 30;
    /** Steps of one event; an add-on may give a tag by any number of stanzas. */
    private static final int MOST_STEPS = 100;

    private final EventTypes types;
    private final SearchedEvent event;
    private final Fields seen;
    /** What was told already: event types may build on each other in any way. */
    private final Set<String> told = new HashSet<>();

    private final List<Attempt> attempts = new ArrayList<>();

    /**
     * A trail for an event.
     *
     * @param seen its fields as event types and tags see them
     */
    KnowledgeTrail(EventTypes types, SearchedEvent event, Fields seen) {
        this.types = types;
        this.event = event;
        this.seen = seen;
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    void add(Attempt attempt) {
        if (attempts.size() < MOST_STEPS) {
            attempts.add(attempt);
        }
    }

    /** Why the event has an event type or not. */
    void eventType(String type) {
        if (!told.add("eventtype=" + type)) {
            return;
        }
        if (!types.names().contains(type)) {
            add(Attempt.of(
                    Location.file("default/eventtypes.conf"),
                    Outcome.OTHER_STANZA,
                    "The add-on has no event type " + type + " that can match" + instead(types.names()),
                    type));
            return;
        }
        Location where = types.where(type).orElseThrow();
        Optional<FalseTerm> term = types.firstFalse(type, event.event().raw(), seen);
        if (term.isEmpty()) {
            add(Attempt.of(where, Outcome.GAVE, "The event has the event type " + type + ".", ""));
            return;
        }
        add(Attempt.of(
                where, Outcome.FALSE_TERM, term.get().message(), term.get().term()));
        follow(term.get());
    }

    /** What a term asks for that is an event type or a tag. */
    void follow(FalseTerm term) {
        for (String wanted : term.wanted()) {
            if (term.field().equals("eventtype")) {
                types.names().stream()
                        .filter(type -> type.equalsIgnoreCase(wanted))
                        .forEach(this::eventType);
            } else if (term.field().equals("tag")) {
                tag(wanted);
            }
        }
    }

    /** What gave the event a tag, or why nothing did. */
    void tag(String tag) {
        if (!told.add("tag=" + tag)) {
            return;
        }
        List<Tagged> sources = types.tags().having(tag);
        if (sources.isEmpty()) {
            add(Attempt.of(
                    Location.file("default/tags.conf"),
                    Outcome.OTHER_STANZA,
                    "No event type and no value of a field has the tag " + tag + ".",
                    tag));
            return;
        }
        List<Tagged> giving = sources.stream().filter(this::gives).toList();
        if (!giving.isEmpty()) {
            giving.forEach(source -> add(Attempt.of(
                    source.where(),
                    Outcome.GAVE,
                    "It is given for " + source.field() + " = \"" + source.value() + "\", which the event has.",
                    "")));
            return;
        }
        for (Tagged source : sources.subList(0, Math.min(sources.size(), MOST_NAMES))) {
            if (source.field().equals(Tags.EVENTTYPE)) {
                eventType(named(source.value()));
            } else {
                List<String> has = seen.all(source.field());
                add(Attempt.of(
                        source.where(),
                        Outcome.FALSE_TERM,
                        "The tag " + tag + " is given for " + source.field() + " = \"" + source.value() + "\"; "
                                + (has.isEmpty()
                                        ? "the event has no " + source.field() + "."
                                        : source.field() + " is \"" + String.join("\", \"", has) + "\" here."),
                        source.field()));
            }
        }
        if (sources.size() > MOST_NAMES) {
            add(Attempt.of(
                    Location.file("default/tags.conf"),
                    Outcome.OTHER_STANZA,
                    (sources.size() - MOST_NAMES) + " more stanzas give the tag " + tag + ", none of them here.",
                    tag));
        }
    }

    /** An event type's name as its own stanza has it; tags are looked up without regard to case. */
    private String named(String type) {
        return types.names().stream().filter(type::equalsIgnoreCase).findFirst().orElse(type);
    }

    private boolean gives(Tagged source) {
        Collection<String> has = source.field().equals(Tags.EVENTTYPE) ? event.eventtypes() : seen.all(source.field());
        return has.stream().anyMatch(source.value()::equalsIgnoreCase);
    }

    /** The end of a sentence that says what there is. */
    static String instead(Collection<String> names) {
        return names.isEmpty()
                ? "."
                : "; there are "
                        + names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                        + (names.size() > MOST_NAMES ? " and others." : ".");
    }
}
