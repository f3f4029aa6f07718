package org.tafoundry.splunk.index;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;

/** The cursors of one run, one for each regex, so that events do not cost a new one each. */
final class Cursors {

    private final Map<SplunkRegex, RegexCursor> cursors = new IdentityHashMap<>();

    /** The cursor of this regex at the beginning of this text; its former text is forgotten. */
    RegexCursor over(SplunkRegex regex, CharSequence text) {
        RegexCursor cursor = cursors.get(regex);
        if (cursor == null) {
            cursor = regex.cursor(text);
            cursors.put(regex, cursor);
            return cursor;
        }
        return cursor.reset(text);
    }

    /** Whether the regex is there and matches the text. */
    boolean matches(Optional<SplunkRegex> regex, CharSequence text) {
        return regex.isPresent() && over(regex.get(), text).find();
    }
}
