package org.tafoundry.synth.setting;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.SplunkRegex;

/**
 * EXTRACT: a regex whose named groups become fields.
 *
 * @param name class of the setting
 * @param regex PCRE2 with named groups
 * @param source the field it reads; empty for the event's text
 * @param comment one sentence that explains it
 */
public record Extract(String name, String regex, Optional<String> source, String comment) implements Setting {

    public Extract {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(regex, "regex");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(comment, "comment");
    }

    /** One that reads the event's text. */
    public Extract(String name, String regex, String comment) {
        this(name, regex, Optional.empty(), comment);
    }

    /** The same with another class. */
    public Extract named(String other) {
        return new Extract(other, regex, source, comment);
    }

    /** The same that reads a field. */
    public Extract from(String field) {
        return new Extract(name, regex, Optional.of(field), comment);
    }

    /** Whether it takes the same from the same place, whatever it is called. */
    public boolean same(Extract other) {
        return regex.equals(other.regex) && source.equals(other.source);
    }

    /** Whether it reads the event's text from its beginning. */
    public boolean readsFromStart() {
        return source.isEmpty() && regex.startsWith("^");
    }

    /** The names of the fields that it gives; none for a regex that PCRE2 refuses. */
    public Set<String> fields() {
        return compiled().map(r -> Set.copyOf(r.names().keySet())).orElse(Set.of());
    }

    /** The number of the group that gives a field, from 1; empty when none does. */
    public Optional<Integer> group(String field) {
        return compiled().map(r -> r.names().get(field)).map(numbers -> numbers.get(0));
    }

    private Optional<SplunkRegex> compiled() {
        return SplunkRegex.compile(regex, Location.NONE, new Findings());
    }
}
