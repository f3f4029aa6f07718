package org.tafoundry.splunk.index.setting;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.regex.RegexCode;
import org.tafoundry.splunk.regex.RegexCursor;

/** The cursors of one run, one for each regex, so that events do not cost a new one each. */
public final class Cursors {

    private final Map<SettingRegex, RegexCursor> cursors = new IdentityHashMap<>();

    /** The cursor of this regex at the beginning of this text; its former text is forgotten. */
    public RegexCursor over(SettingRegex regex, CharSequence text) {
        RegexCursor cursor = cursors.get(regex);
        if (cursor == null) {
            cursor = regex.regex().cursor(text, regex.matchLimit());
            cursors.put(regex, cursor);
            return cursor;
        }
        return cursor.reset(text);
    }

    /** Whether the regex is there and matches the text. */
    public boolean matches(Optional<SettingRegex> regex, CharSequence text) {
        return regex.isPresent() && over(regex.get(), text).find();
    }

    /** Reports the regexes that needed more steps than Splunk allows, on any text so far. */
    public void report(Findings findings) {
        cursors.forEach((regex, cursor) -> {
            if (cursor.matchCalls() >= regex.matchLimit()) {
                findings.add(
                        RegexCode.REGEX_MATCH_LIMIT,
                        regex.where(),
                        "The regex \"" + regex.regex().source() + "\" needs more than MATCH_LIMIT = "
                                + regex.matchLimit() + " steps on some events; there it does not match.",
                        "Make it more specific; avoid nested and adjacent repetitions.");
            }
        });
    }
}
