package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfSetting;

/** Compiles {@code FIELDALIAS-<class> = field AS alias [field ASNEW alias …]}. */
final class AliasSetting {

    private static final String NAME = "\"[^\"]+\"|'[^']+'|[^\\s,\"]+";
    private static final Pattern PAIR =
            Pattern.compile("\\G[\\s,]*(" + NAME + ")\\s+(?i:(as|asnew))\\s+(" + NAME + ")");

    /**
     * One alias.
     *
     * @param field the field that exists
     * @param alias its other name
     * @param keep ASNEW: an existing field of the other name stays
     * @param setting where it stands
     */
    record Alias(String field, String alias, boolean keep, ConfSetting setting) {}

    private AliasSetting() {}

    /** The aliases of a setting; what cannot be read is a finding. */
    static List<Alias> compile(ConfSetting setting, Findings findings) {
        List<Alias> aliases = new ArrayList<>();
        Matcher pair = PAIR.matcher(setting.value());
        int end = 0;
        while (pair.find()) {
            aliases.add(new Alias(
                    unquoted(pair.group(1)),
                    unquoted(pair.group(3)),
                    pair.group(2).equalsIgnoreCase("asnew"),
                    setting));
            end = pair.end();
        }
        if (!setting.value().substring(end).isBlank() || aliases.isEmpty()) {
            findings.add(
                    SearchCode.SEARCH_ALIAS_INVALID,
                    setting.where(),
                    "This is no alias: " + setting.value().substring(end).strip(),
                    "Write field AS alias, names with blanks or dots in double quotes.");
        }
        return aliases;
    }

    private static String unquoted(String name) {
        return name.length() > 2 && (name.startsWith("\"") || name.startsWith("'"))
                ? name.substring(1, name.length() - 1)
                : name;
    }
}
