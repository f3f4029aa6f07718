package org.tafoundry.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.advice.Interpretation;
import org.tafoundry.advice.Interpreter;
import org.tafoundry.advice.ModelCall;
import org.tafoundry.advice.ModelCallLedger;
import org.tafoundry.advice.OpenProposals;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.engine.IsolatedEngine;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.engine.Observer;
import org.tafoundry.foundry.LintReport;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.inquiry.ImmediateEngine;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.proposal.FieldOffer;
import org.tafoundry.proposal.FieldWish;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.proposal.InstructionOffer;
import org.tafoundry.proposal.InstructionOrder;
import org.tafoundry.proposal.InterviewOrder;
import org.tafoundry.proposal.OpenPoints;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;
import org.tafoundry.request.Decisions;
import org.tafoundry.request.OpenQuestions;
import org.tafoundry.request.Orders;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.revision.Revisions;
import org.tafoundry.revision.StoredAddOns;
import org.tafoundry.sample.SampleContents;
import org.tafoundry.sample.SampleLedger;
import org.tafoundry.sample.SampleSource;
import org.tafoundry.validation.Overrides;

/** Tries changes of add-ons. No transaction is open and no caller's thread waits. */
@ApplicationScoped
public class Trials {
    private static final int LONGEST_PATH = 500;

    private static final int LONGEST_SENTENCE = 500;

    /** The longest file that is tried, in characters. */
    private static final int LONGEST_FILE = 2 << 20;

    @Inject
    private Revisions revisions;

    @Inject
    private Requests requests;

    @Inject
    private SampleLedger samples;

    @Inject
    private SampleContents contents;

    @Inject
    private StoredAddOns addOns;

    @Inject
    private ImmediateEngine engine;

    @Inject
    private Interpreter interpreter;

    @Inject
    private ModelCallLedger calls;

    @Inject
    private OpenProposals openProposals;

    @Inject
    private Overrides overrides;

    @Inject
    private OpenQuestions openQuestions;

    protected Trials() {}

    /** What lint says about a revision with other contents in some of its files. */
    public CompletableFuture<LintReport> lint(Caller caller, UUID revision, Map<String, String> changed) {
        UUID person = caller.require(RoleName.APPROVER);
        RevisionView view = revisions.get(caller, revision);
        checked(changed);
        Order order = order(caller, view);
        return engine.run(person, isolated -> isolated.lint(with(view, changed), order));
    }

    /** What the built-in engine makes of the samples with other contents in some of a revision's files. */
    public CompletableFuture<ValidationReport> validate(Caller caller, UUID revision, Map<String, String> changed) {
        UUID person = caller.require(RoleName.APPROVER);
        RevisionView view = revisions.get(caller, revision);
        checked(changed);
        Order order = order(caller, view);
        List<SampleSource> sources = sources(caller, view, "a trial of revision " + view.version());
        return engine.run(
                person,
                isolated -> isolated.validate(with(view, changed), contents.open(sources), order, Observer.NONE));
    }

    /** The regex that gives a part of an event as a field, and what it does. */
    public CompletableFuture<FieldOffer> propose(Caller caller, UUID revision, FieldWish wish) {
        UUID person = caller.require(RoleName.APPROVER);
        RevisionView view = revisions.get(caller, revision);
        Order order = order(caller, view);
        List<SampleSource> sources = sources(caller, view, "a field for revision " + view.version());
        return engine.run(person, isolated -> isolated.propose(addOns.read(view), contents.open(sources), order, wish));
    }

    /**
     * What becomes of a revision by what a sentence says: read by rules, by the configured language model when they cannot.
     */
    public CompletableFuture<InstructionOffer> instruct(Caller caller, UUID revision, String sentence) {
        UUID person = caller.require(RoleName.APPROVER);
        RevisionView view = revisions.get(caller, revision);
        String said = Values.required("text", sentence, LONGEST_SENTENCE);
        Order order = order(caller, view);
        List<SampleSource> sources = sources(caller, view, "a change of revision " + view.version());
        return engine.run(person, isolated -> {
            AddOnFiles addOn = addOns.read(view);
            List<Sample> opened = contents.open(sources);
            InstructionOffer offer = isolated.instruct(addOn, opened, order, new InstructionOrder(said, List.of()))
                    .offer();
            return offer.understood() ? offer : interpreted(isolated, view, said, offer, opened, order);
        });
    }

    /** What the configured model takes a sentence for that no rule reads; the question is accounted whatever comes of it. */
    private InstructionOffer interpreted(
            IsolatedEngine isolated,
            RevisionView view,
            String said,
            InstructionOffer unread,
            List<Sample> opened,
            Order order)
            throws IOException, JobEndedException {
        Interpretation meant = interpreter.read(said, unread.fields());
        List<ModelCall> account = meant.calls();
        try {
            InstructionOffer offer = meant.instructions().isEmpty()
                    ? unread
                    : isolated.instruct(
                                    addOns.read(view), opened, order, new InstructionOrder("", meant.instructions()))
                            .offer();
            account = meant.judged(
                    each -> offer.changesAnything(),
                    "Shown with what it changes; a person decides.",
                    "It cannot be done, or changes nothing.");
            return offer;
        } finally {
            calls.keep(view.requestId(), Optional.of(view.id()), account);
        }
    }

    /** What becomes of a revision by decisions. */
    public CompletableFuture<InstructionOffer> instruct(Caller caller, UUID revision, List<Instruction> decisions) {
        UUID person = caller.require(RoleName.APPROVER);
        RevisionView view = revisions.get(caller, revision);
        InstructionOrder wanted = new InstructionOrder("", Decisions.checked(decisions));
        Order order = order(caller, view);
        List<SampleSource> sources = sources(caller, view, "a change of revision " + view.version());
        return engine.run(
                person, isolated -> isolated.instruct(addOns.read(view), contents.open(sources), order, wanted)
                        .offer());
    }

    /** Makes the next revision of a revision by decisions, all of which can be done; refused otherwise. */
    public CompletableFuture<RevisionView> decide(Caller caller, UUID revision, List<Instruction> decisions) {
        UUID person = caller.require(RoleName.APPROVER);
        RevisionView view = revisions.get(caller, revision);
        InstructionOrder wanted = new InstructionOrder("", Decisions.checked(decisions));
        Order order = order(caller, view);
        samples.requireSources(view.requestId());
        // nothing of them is shown: the line of audit is that of the revision
        List<SampleSource> sources = samples.sources(view.requestId());
        return engine.run(person, isolated -> {
            IsolatedEngine.Changed changed =
                    isolated.instruct(addOns.read(view), contents.open(sources), order, wanted);
            if (!changed.offer().refused().isEmpty() || !changed.offer().changesAnything()) {
                throw new Refusal(
                        TrialRefusal.TRIAL_NO_CHANGE,
                        changed.offer().refused().isEmpty()
                                ? "The add-on does that already."
                                : String.join(" ", changed.offer().refused()),
                        "Try the decisions first to see what each of them does.");
            }
            return overrides.decide(
                    caller, revision, changed.addOn(), changed.offer().instructions());
        });
    }

    /**
     * What a draft of a request's add-on leaves open that its people can say: asked by rules and, where they leave room, about
     * what a model proposed for the add-on that nothing else speaks for, and what the configured one takes fields for.
     */
    public CompletableFuture<OpenPoints> questions(Caller caller, UUID request) {
        UUID person = caller.require(RoleName.REQUESTOR, RoleName.APPROVER, RoleName.ADMIN);
        RequestView view = requests.get(caller, request);
        samples.requireSources(request);
        samples.viewed(caller, request, "questions about the log");
        List<SampleSource> sources = samples.sources(request);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        openQuestions.asking(request, now);
        Order order = Orders.of(view, 1, now);
        List<Instruction> left = openProposals.of(request);
        CompletableFuture<OpenPoints> asked = engine.run(person, isolated -> {
            List<Sample> opened = contents.open(sources);
            OpenPoints open = isolated.interview(opened, order, new InterviewOrder(view.instructions(), left));
            return supposed(isolated, view, left, open, opened, order);
        });
        return asked.thenApply(open -> {
            openQuestions.asked(request, open.points().size(), now);
            return open;
        });
    }

    /** The questions with those that the configured model adds; what it was asked is accounted whatever comes of it. */
    private OpenPoints supposed(
            IsolatedEngine isolated,
            RequestView view,
            List<Instruction> left,
            OpenPoints open,
            List<Sample> opened,
            Order order)
            throws IOException, JobEndedException {
        Interpretation supposed = interpreter.suppose(open);
        List<ModelCall> account = supposed.calls();
        try {
            List<Instruction> each = new ArrayList<>(left);
            each.addAll(supposed.instructions());
            OpenPoints all = supposed.instructions().isEmpty()
                    ? open
                    : isolated.interview(opened, order, new InterviewOrder(view.instructions(), each));
            account = supposed.judged(
                    all::asksWhether, "People are asked, with what it changes.", "The answer would change nothing.");
            return all;
        } finally {
            calls.keep(view.id(), Optional.empty(), account);
        }
    }

    private static void checked(Map<String, String> changed) {
        changed.forEach((path, text) -> {
            Values.required("path", path, LONGEST_PATH);
            if (text.length() > LONGEST_FILE) {
                throw Values.invalid("The file is too long to be tried.", "Shorten it, or upload a whole add-on.");
            }
        });
    }

    private AddOnFiles with(RevisionView view, Map<String, String> changed) {
        AddOnFiles addOn = addOns.read(view);
        TreeMap<String, byte[]> files = new TreeMap<>(addOn.files());
        changed.forEach((path, text) -> {
            if (files.replace(path, text.getBytes(StandardCharsets.UTF_8)) == null) {
                throw Values.invalid(
                        "The revision has no file '" + path + "'.", "List its files to see what can be tried.");
            }
        });
        return new AddOnFiles(addOn.id(), files);
    }

    private Order order(Caller caller, RevisionView view) {
        RequestView request = requests.get(caller, view.requestId());
        String sourcetype = view.summary().sourcetypes().stream().findFirst().orElseGet(() -> request.interview()
                .sourcetype());
        return Orders.of(request, sourcetype, view.version(), Instant.now());
    }

    private List<SampleSource> sources(Caller caller, RevisionView view, String what) {
        samples.requireSources(view.requestId());
        samples.viewed(caller, view.requestId(), what);
        return samples.sources(view.requestId());
    }
}
