package org.tafoundry.synth.design;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.sample.Lexicon;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.table.WordLists;

/**
 * The words of a sentence right before the first pair of an event, {@code INFO Session opened: user=amy}: they say what
 * happened, and are no columns of the header before them.
 */
final class LeadingWords {

    /** One in so many events may begin with its pairs at once. */
    private static final int SHARE = 10;

    private static final int MOST = 6;

    /** So many events show what is written before the pairs. */
    private static final int SAMPLE = 1500;

    private static final int FEWEST = 2;

    /** So many of ten must be words of the language: a name among them is of one event. */
    private static final int WORDED = 6;

    private static final String PAIR = "\"?[A-Za-z_][\\w.-]*\"?\\s?=";
    private static final String WORD = "[A-Za-z][A-Za-z'_-]{0,30}";
    private static final String LEVEL = "(?i:" + WordLists.alternatives("level-words") + ")";

    /** Words with which programs of other languages say what happened. */
    private static final Set<String> OTHERS = WordLists.set("event-words-of-other-languages");

    /** Words at the end that belong to what follows. */
    private static final String LINK =
            "(?:(?<![Ll]ogged|[Ss]igned) (?:" + WordLists.alternatives("linking-words") + ")){0,3}";

    /** Groups of Java have no underscores in their names. */
    private static final Pattern LEAD = Pattern.compile(regex("level", "name"));

    private LeadingWords() {}

    /** The payloads that show the header, begun where these words begin. */
    static List<Payload> behind(List<Payload> payloads) {
        return payloads.stream().limit(SAMPLE).map(LeadingWords::begun).toList();
    }

    private static Payload begun(Payload payload) {
        Matcher lead = LEAD.matcher(payload.event());
        if (!lead.find()) {
            return payload;
        }
        int start = lead.start("level") < 0 ? lead.start("name") : lead.start("level");
        return new Payload(payload.event(), payload.kind(), Math.min(start, payload.start()));
    }

    /** Whether most events have such words, and most of these are words of the language. */
    static boolean present(List<Payload> payloads) {
        int told = 0;
        int worded = 0;
        TreeSet<String> names = new TreeSet<>();
        List<Payload> sample = payloads.subList(0, Math.min(SAMPLE, payloads.size()));
        for (Payload payload : sample) {
            Optional<String> name = name(payload);
            told += name.isPresent() ? 1 : 0;
            worded += name.filter(LeadingWords::worded).isPresent() ? 1 : 0;
            name.ifPresent(names::add);
        }
        return names.size() >= FEWEST && told * SHARE >= sample.size() * MOST && worded * SHARE >= told * WORDED;
    }

    private static Optional<String> name(Payload payload) {
        Matcher lead = LEAD.matcher(payload.event());
        return lead.find() ? Optional.of(lead.group("name")) : Optional.empty();
    }

    private static boolean worded(String name) {
        return Pattern.compile("[ _'-]+")
                .splitAsStream(name)
                .allMatch(w -> Lexicon.word(w) || Lexicon.account(w) || OTHERS.contains(w.toLowerCase(Locale.ROOT)));
    }

    /** Adds their field, and that of a level before them. */
    static void add(List<Payload> payloads, Extraction extraction) {
        boolean levels = payloads.stream().limit(SAMPLE).anyMatch(p -> {
            Matcher lead = LEAD.matcher(p.event());
            return lead.find() && lead.start("level") >= 0;
        });
        extraction.extract(new Extract(
                "event_name",
                regex(levels ? "log_level" : "", "event_name"),
                "What happened, in words before the first pair" + (levels ? ", and a level before them." : ".")));
    }

    private static String regex(String level, String name) {
        return "^[^=\\r\\n]{0,300}?(?<![\\w.,'(-])(?<![A-Za-z] )(?:(" + (level.isEmpty() ? "?:" : "?<" + level + ">")
                + LEVEL
                + ")(?::\\s?|\\s))?(?!" + LEVEL + "[:\\s])(?!" + WORD + ":)(?<" + name + ">" + WORD + "(?: " + WORD
                + "){0,9}?)(?:\\s?[,;:|]\\s*|(?<![Ll]ogged)(?<![Ss]igned)" + LINK + "\\s+)(?=" + PAIR + ")";
    }
}
