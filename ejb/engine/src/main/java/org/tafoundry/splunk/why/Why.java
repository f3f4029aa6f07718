package org.tafoundry.splunk.why;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.finding.Severity;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.splunk.conf.KnownKeys;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.Outcome;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.knowledge.EventTypes;
import org.tafoundry.splunk.knowledge.SeenFields;
import org.tafoundry.splunk.search.SearchPipeline;

/**
 * Answers why an event has something or does not, and how often that is so in a sample; reads the sample once.
 *
 * <p>Every regex that is asked how far it gets is bounded in steps, and only the first {@value #MOST_EXAMINED} events
 * that lack what was asked for are asked why.
 */
public final class Why {

    /** Events that are asked why; the others are only counted. */
    public static final int MOST_EXAMINED = 5_000;

    /** How keys of props.conf begin that are settings whatever follows, also where no stanza has them. */
    private static final Pattern CLASSED =
            Pattern.compile("(?:EXTRACT|REPORT|EVAL|LOOKUP|FIELDALIAS|TRANSFORMS|SEDCMD|RULESET)-");

    /** How keys begin that give fields at search time. */
    private static final Pattern GIVING = Pattern.compile("(?:EXTRACT|REPORT|EVAL|LOOKUP|FIELDALIAS)-");

    private final Question question;
    private final Subject subject;
    private final Witness witness;
    private final Findings findings;
    private final Causes causes = new Causes();
    private long events;
    private long having;
    private long examined;
    private boolean settled;
    private Chosen chosen = new Chosen(0, "", List.of(), new Fields(), List.of());

    private record Chosen(long event, String raw, List<String> values, Fields fields, List<Attempt> attempts) {}

    private Why(Question question, Subject subject, Witness witness, Findings findings) {
        this.question = question;
        this.subject = subject;
        this.witness = witness;
        this.findings = findings;
    }

    /**
     * Answers a question.
     *
     * @param engine Splunk with the add-on installed
     * @param sample read once, not closed
     * @param input how it reaches Splunk
     * @param findings takes what the run finds wrong, as any run does
     * @throws IOException when the sample cannot be read
     */
    public static Answer ask(
            SplunkEngine engine,
            InputStream sample,
            SampleInput input,
            EngineOptions options,
            Question question,
            Findings findings)
            throws IOException {
        StanzaRules rules = StanzaRules.of(engine.confs());
        EventTypes types = EventTypes.compile(engine.confs(), new Findings(), options.budget());
        CimModels models = CimModels.of(options.cim());
        Subject subject = question.subject().orElseGet(() -> subject(question.name(), rules, types, models));
        String name = question.name();
        Witness witness =
                switch (subject) {
                    case TIME -> new TimeWitness(rules);
                    case METADATA -> new MetadataWitness(name, input, rules);
                    case SETTING -> new SettingWitness(name, rules);
                    case FIELD -> new FieldWitness(name, rules);
                    case EVENT_TYPE, TAG, MODEL ->
                        new KnowledgeWitness(subject, name, types, new SeenFields(types, options.now()), models);
                };
        Why why = new Why(question, subject, witness, findings);
        EngineOptions explaining =
                new EngineOptions(options.now(), options.zone(), true, options.cim(), options.budget());
        engine.observe(sample, input, explaining, why::event, findings);
        return why.answer();
    }

    /** What a name is that could be several things. */
    private static Subject subject(String name, StanzaRules rules, EventTypes types, CimModels models) {
        if (name.equals("_time")) {
            return Subject.TIME;
        }
        if (DefaultFields.METADATA.contains(name)) {
            return Subject.METADATA;
        }
        if (types.names().contains(name)) {
            return Subject.EVENT_TYPE;
        }
        String model = name.substring(0, name.indexOf('.') < 0 ? name.length() : name.indexOf('.'));
        if (models.models().contains(model)) {
            return Subject.MODEL;
        }
        boolean key = rules.has(name)
                || CLASSED.matcher(name).lookingAt()
                // a field may well be called as a key of small letters is, such as category
                || name.equals(name.toUpperCase(Locale.ROOT)) && KnownKeys.isKey("props.conf", name);
        return key ? Subject.SETTING : Subject.FIELD;
    }

    private void event(IndexedEvent event, SearchPipeline search, List<SearchedEvent> found) {
        for (SearchedEvent one : found) {
            events++;
            one.findings().stream()
                    .filter(finding -> finding.severity() != Severity.INFO)
                    .forEach(findings::add);
            List<String> values = witness.values(one, search);
            boolean asked = question.event() == events;
            boolean lacks = values.isEmpty();
            List<Attempt> attempts = List.of();
            boolean setting = subject == Subject.SETTING;
            if (asked || (lacks || setting || !settled) && examined < MOST_EXAMINED) {
                attempts = new ArrayList<>(witness.attempts(event, one, search));
                List<Attempt> unread = unreadable(one, lacks);
                if (subject == Subject.EVENT_TYPE && !unread.isEmpty()) {
                    attempts.clear(); // it is there, though nobody can read it
                }
                attempts.addAll(unread);
                lacks = setting ? !SettingWitness.works(question.name(), attempts) : lacks;
                if (lacks) {
                    examined++;
                    causes.add(attempts, events);
                }
            }
            having += lacks ? 0 : 1;
            boolean first = question.event() == 0 && (chosen.event() == 0 || !settled && lacks);
            if (asked || first) {
                chosen = new Chosen(events, one.event().raw(), values, one.fields(), attempts);
                settled = asked || lacks;
            }
        }
    }

    /** The settings in question that could not be read: what they would give is not known. */
    private List<Attempt> unreadable(SearchedEvent event, boolean lacks) {
        return findings.list().stream()
                .filter(defect -> defect.severity() != Severity.INFO
                        && defect.where().event() == 0
                        && (ofEventType(defect.where())
                                || asked(defect.where().key(), lacks)
                                        && applies(defect.where().stanza(), event)))
                .map(defect -> Attempt.of(
                        defect.where(),
                        Outcome.UNREADABLE,
                        defect.message(),
                        defect.code().name()))
                .distinct()
                .toList();
    }

    private boolean ofEventType(Location where) {
        return subject == Subject.EVENT_TYPE
                && where.file().endsWith("eventtypes.conf")
                && where.stanza().equals(question.name());
    }

    private boolean asked(String key, boolean lacks) {
        return subject == Subject.SETTING && key.equals(question.name())
                || subject == Subject.FIELD && lacks && GIVING.matcher(key).lookingAt();
    }

    private static boolean applies(String stanza, SearchedEvent event) {
        return stanza.equals(event.sourcetype())
                || stanza.startsWith("source::")
                || stanza.startsWith("host::")
                || stanza.equals("default");
    }

    private Answer answer() {
        return new Answer(
                question.name(),
                subject,
                chosen.event(),
                chosen.raw(),
                chosen.values(),
                chosen.fields(),
                chosen.attempts(),
                events,
                having,
                examined,
                causes.list());
    }
}
