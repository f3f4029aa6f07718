package org.tafoundry.validation.splunk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.comparison.ComparedEvent;
import org.tafoundry.comparison.ComparedEvents;
import org.tafoundry.comparison.Comparison;
import org.tafoundry.comparison.ComparisonCode;
import org.tafoundry.comparison.Expectation;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.foundry.SandboxRun;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.order.Budget;
import org.tafoundry.order.OverBudget;
import org.tafoundry.order.Sample;
import org.tafoundry.validation.SandboxResult;

/** Proves an add-on in a Splunk: installs it, indexes the samples, searches, and compares with the engine. */
public final class SplunkValidation {
    private static final String INDEX = "ta_foundry";
    private static final String FOLDER = "/tmp/ta-foundry-";
    private static final String MODELS_APP = "Splunk_SA_CIM";
    private static final int MOST_MESSAGES = 200;

    private static final String EVENTS = "search index=" + INDEX + " | eval " + SplunkSide.TIME
            + "=printf(\"%.6f\",_time) | fields _raw, " + SplunkSide.TIME + ", *";
    private static final String MESSAGES =
            "search index=_internal sourcetype=splunkd (log_level=WARN OR log_level=ERROR)"
                    + " (component=DateParserVerbose OR component=LineBreakingProcessor OR component=AggregatorMiningProcessor"
                    + " OR component=regexExtractionProcessor OR component=SearchOperator:kv OR component=Regex*"
                    + " OR component=ConfObjectManagerDB) | fields _raw, component, log_level";

    private final SplunkHost host;
    private final SplunkServer server;
    private final SplunkTask task;
    private final Pace pace;
    private final Findings findings = new Findings();
    private final List<String> notChecked = new ArrayList<>();
    private final Map<String, String> evidence = new LinkedHashMap<>();
    private String version = "";
    private long compared;
    private long differences;

    private SplunkValidation(SplunkHost host, SplunkTask task, Pace pace) {
        this.host = host;
        this.server = host.server();
        this.task = task;
        this.pace = pace;
    }

    /**
     * Runs it all. What goes wrong on the way is a finding, with what is known by then.
     *
     * @param kind what the sandbox is called
     */
    public static SandboxResult run(String kind, SplunkHost host, SplunkTask task, Pace pace) {
        SplunkValidation validation = new SplunkValidation(host, task, pace);
        try {
            validation.prove();
        } catch (OverBudget e) {
            validation.failed("The engine took too long to compare, at " + e.where() + ".");
        } catch (IOException e) {
            validation.failed(e.getMessage());
        }
        validation.keepLog();
        return validation.result(kind);
    }

    private void prove() throws IOException {
        SplunkServer.Info info = new Readiness(server, pace).await(host::ended, task.start(), "");
        version = info.version();
        if (info.free()) {
            throw new SplunkException("Splunk has the Free licence, which knows no authentication; use an image with"
                    + " a trial or other licence.");
        }
        if (install(info)) {
            server.createIndex(INDEX);
            SampleBeginnings beginnings = SampleBeginnings.of(task.samples());
            if (beginnings.cut()) {
                notChecked.add(
                        "Only the first " + SampleBeginnings.MOST_BYTES + " bytes of the samples went to Splunk.");
            }
            Expectation expected = Expectation.of(task.addOn(), beginnings.samples(), task.order(), budget());
            for (Sample sample : beginnings.samples()) {
                try (InputStream in = sample.content().open()) {
                    server.ingest(in, INDEX, expected.sourcetype(), sample.name(), Expectation.HOST);
                }
            }
            awaitEvents(expected.events().size());
            compare(expected);
            models();
            messages();
            btool();
        }
    }

    /** Whether it is installed and switched on. */
    private boolean install(SplunkServer.Info info) throws IOException {
        if (task.cimApp().isPresent()) {
            host.put(FOLDER + MODELS_APP + ".tgz", task.cimApp().get());
            server.install(FOLDER + MODELS_APP + ".tgz");
        }
        String id = task.addOn().id();
        String archive = FOLDER + "add-on.tgz";
        host.put(archive, AddOnArchive.write(task.addOn()));
        try {
            server.install(archive);
            if (server.wantsRestart()) {
                server.restart();
                new Readiness(server, pace).await(host::ended, task.start(), info.started());
            }
            if (server.app(id).disabled()) {
                refused("Splunk installed " + id + ", but switched it off.");
                return false;
            }
            return true;
        } catch (SplunkException e) {
            if (e.status() < 400 || e.status() >= 500) {
                throw e;
            }
            refused(e.getMessage());
            return false;
        }
    }

    private void refused(String message) {
        findings.add(
                ComparisonCode.COMPARE_NOT_INSTALLED,
                Location.file(task.addOn().id()),
                message,
                "Correct what Splunk says about the package.");
    }

    /** Waits until the number of events does not change any more. */
    private void awaitEvents(int expected) throws IOException {
        Pace.Limit limit = pace.limit(task.search());
        long last = -1;
        int same = 0;
        while (same < 2) {
            long now = count("search index=" + INDEX + " | stats count");
            same = now == last && (now > 0 || expected == 0) ? same + 1 : 0;
            last = now;
            if (!limit.pause()) {
                notChecked.add(
                        "Splunk was still indexing after " + task.search().toSeconds() + " s, at " + now + " events.");
                return;
            }
        }
    }

    private long count(String search) throws IOException {
        List<JsonNode> results = server.search(search, 1, task.search());
        return results.isEmpty() ? 0 : results.get(0).path("count").asLong();
    }

    /** The engine has as long as a search. */
    private Budget budget() {
        long end = System.nanoTime() + task.search().toNanos();
        return where -> {
            if (System.nanoTime() > end) {
                throw new OverBudget(where);
            }
        };
    }

    private void compare(Expectation expected) throws IOException {
        List<ComparedEvent> splunk = server.search(EVENTS, Expectation.MOST_EVENTS, task.search()).stream()
                .map(SplunkSide::event)
                .toList();
        Comparison comparison = expected.compare(splunk);
        compared = comparison.compared();
        differences += comparison.differences();
        comparison.findings().forEach(findings::add);
        evidence.put("splunk-events.json", ReportJson.write(new ComparedEvents(splunk)));
        evidence.put("engine-events.json", ReportJson.write(new ComparedEvents(expected.events())));
        StringBuilder summary = new StringBuilder();
        server.search("search index=" + INDEX + " | fieldsummary maxvals=5", 1_000, task.search())
                .forEach(field -> summary.append(field).append('\n'));
        evidence.put("splunk-fieldsummary.jsonl", summary.toString());
    }

    /** Data models are there only when the administrator gave the app that has them. */
    private void models() throws IOException {
        if (task.cimApp().isEmpty()) {
            notChecked.add("Data models: " + MODELS_APP + " was not given to the sandbox.");
            return;
        }
        Set<String> known = new TreeSet<>();
        for (JsonNode model :
                server.search("| rest /services/datamodel/model count=0 | fields title", 1_000, task.search())) {
            known.add(model.path("title").asText());
        }
        for (ValidationReport.ModelCoverage model : task.engine().models()) {
            if (!known.contains(model.model())) {
                unchecked("The data model " + model.model() + " is not in this Splunk.");
            } else if (count("| datamodel " + model.model() + " " + model.dataset() + " search | search index=" + INDEX
                            + " | stats count")
                    == 0) {
                differences++;
                findings.add(
                        ComparisonCode.COMPARE_MODEL,
                        Location.file("default/tags.conf"),
                        "Splunk finds no event in " + model.model() + "." + model.dataset() + ", the engine "
                                + model.events() + ".",
                        "Look at the tags, and at the constraints of the data model in this Splunk.");
            }
        }
    }

    private void unchecked(String what) {
        if (!notChecked.contains(what)) {
            notChecked.add(what);
        }
    }

    private void messages() throws IOException {
        StringBuilder log = new StringBuilder();
        for (JsonNode message : server.search(MESSAGES, MOST_MESSAGES, task.search())) {
            String text = message.path("_raw").asText();
            log.append(text).append('\n');
            findings.add(
                    ComparisonCode.COMPARE_LOGGED,
                    Location.setting("", "", message.path("component").asText(), 0),
                    "Splunk logged: " + (text.length() > 500 ? text.substring(0, 500) : text),
                    "Do what Splunk's message says.");
        }
        evidence.put("splunkd-messages.log", log.toString());
    }

    private void btool() throws IOException {
        String said = host.run(List.of(
                "/opt/splunk/bin/splunk",
                "btool",
                "check",
                "--app=" + task.addOn().id()));
        evidence.put("btool-check.log", said);
        said.lines()
                .filter(line -> line.contains("Invalid key") || line.contains("Bad regex"))
                .forEach(line -> findings.add(
                        ComparisonCode.COMPARE_LOGGED,
                        Location.setting("", "", "btool", 0),
                        "btool check says: " + line.strip(),
                        "Correct the setting that it names."));
    }

    private void failed(String message) {
        findings.add(
                ComparisonCode.COMPARE_NOT_RUN,
                Location.NONE,
                message,
                "Read the sandbox's log in the debug bundle; then validate again.");
    }

    private void keepLog() {
        try {
            evidence.put("sandbox.log", host.log());
        } catch (IOException e) {
            evidence.put("sandbox.log", "The log cannot be read: " + e.getMessage());
        }
    }

    private SandboxResult result(String kind) {
        List<Finding> all = findings.list();
        return new SandboxResult(
                task.engine().plus(all).in(new SandboxRun(kind, version, compared, differences, notChecked)), evidence);
    }
}
