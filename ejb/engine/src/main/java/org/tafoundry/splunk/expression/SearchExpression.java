package org.tafoundry.splunk.expression;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** A search without commands, parsed once and matched against any number of events, by any number of threads. */
public final class SearchExpression {

    private final SearchNode root;

    private SearchExpression(SearchNode root) {
        this.root = root;
    }

    /**
     * Parses a search whose macros are expanded already.
     *
     * @return the search, or nothing when Splunk would refuse it; then a finding says why
     */
    public static Optional<SearchExpression> parse(String text, Location where, Findings findings) {
        try {
            return Optional.of(new SearchExpression(new SearchParser(SearchLexer.tokens(text)).parse()));
        } catch (SearchSyntaxError e) {
            String near = text.substring(Math.min(e.at(), text.length()));
            String shown = near.substring(0, Math.min(near.length(), 40)).replaceAll("\\p{Cntrl}+", " ");
            findings.add(
                    e.code(),
                    where,
                    e.getMessage() + " (column " + (e.at() + 1)
                            + (shown.isEmpty() ? ", at the end" : ", at \"" + shown + '"') + ")",
                    e.suggestion());
            return Optional.empty();
        }
    }

    /** Whether the event matches. */
    public boolean matches(SearchContext context) {
        return root.matches(context);
    }

    /** Whether an event with the tags of this context can match, whatever its text and fields are. */
    public boolean admits(SearchContext tags) {
        return root.admits(tags);
    }

    /** The first term because of which the event does not match; nothing when it matches. */
    public Optional<FalseTerm> firstFalse(SearchContext context) {
        return root.matches(context) ? Optional.empty() : Optional.of(root.firstFalse(context));
    }

    /** Whether it may ask for tags. */
    public boolean readsTags() {
        return toString().contains("\"tag");
    }

    /** The values that this field is compared with, for example the event types that an event type builds on. */
    public Set<String> valuesOf(String field) {
        Set<String> values = new TreeSet<>();
        root.collect(field, values);
        return values;
    }

    /** The search in a spelling that parses to the same search. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        root.print(out);
        return out.toString();
    }
}
