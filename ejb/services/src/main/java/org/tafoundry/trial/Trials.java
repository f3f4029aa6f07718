package org.tafoundry.trial;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.engine.IsolatedEngine;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.engine.JobEndedException.Reason;
import org.tafoundry.engine.Observer;
import org.tafoundry.engine.ServerEngine;
import org.tafoundry.foundry.LintReport;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.inquiry.InquiryRefusal;
import org.tafoundry.order.Order;
import org.tafoundry.proposal.FieldOffer;
import org.tafoundry.proposal.FieldWish;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;
import org.tafoundry.request.Orders;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.revision.Revisions;
import org.tafoundry.revision.StoredAddOns;
import org.tafoundry.sample.SampleContents;
import org.tafoundry.sample.SampleLedger;
import org.tafoundry.sample.SampleSource;
import org.tafoundry.storage.StorageRefusal;

/** Tries changes of add-ons, few at a time. No transaction is open and no caller's thread waits. */
@ApplicationScoped
public class Trials {
    /** Trials that one server makes at the same time; each is a process. */
    private static final int MOST = 2;

    private static final int SECONDS = 60;
    private static final int LONGEST_PATH = 500;

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
    private ServerEngine engine;

    @Resource
    private ManagedExecutorService executor;

    private final Semaphore places = new Semaphore(MOST);

    protected Trials() {}

    private interface Work<T> {
        T on(IsolatedEngine engine) throws IOException, JobEndedException;
    }

    /** What lint says about a revision with other contents in some of its files. */
    public CompletableFuture<LintReport> lint(Caller caller, UUID revision, Map<String, String> changed) {
        caller.require(RoleName.APPROVER);
        RevisionView view = revisions.get(caller, revision);
        checked(changed);
        Order order = order(caller, view);
        return inBackground(isolated -> isolated.lint(with(view, changed), order));
    }

    /** What the built-in engine makes of the samples with other contents in some of a revision's files. */
    public CompletableFuture<ValidationReport> validate(Caller caller, UUID revision, Map<String, String> changed) {
        caller.require(RoleName.APPROVER);
        RevisionView view = revisions.get(caller, revision);
        checked(changed);
        Order order = order(caller, view);
        List<SampleSource> sources = sources(caller, view, "a trial of revision " + view.version());
        return inBackground(
                isolated -> isolated.validate(with(view, changed), contents.open(sources), order, Observer.NONE));
    }

    /** The regex that gives a part of an event as a field, and what it does. */
    public CompletableFuture<FieldOffer> propose(Caller caller, UUID revision, FieldWish wish) {
        caller.require(RoleName.APPROVER);
        RevisionView view = revisions.get(caller, revision);
        Order order = order(caller, view);
        List<SampleSource> sources = sources(caller, view, "a field for revision " + view.version());
        return inBackground(isolated -> isolated.propose(addOns.read(view), contents.open(sources), order, wish));
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
        changed.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
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

    private <T> CompletableFuture<T> inBackground(Work<T> work) {
        IsolatedEngine isolated = engine.open(SECONDS);
        if (!places.tryAcquire()) {
            throw new Refusal(
                    CommonRefusal.TOO_BUSY,
                    "This server tries " + MOST + " other changes at the moment.",
                    "Try again in a few seconds.");
        }
        boolean handedOver = false;
        try {
            Supplier<T> tried = () -> result(work, isolated);
            CompletableFuture<T> result =
                    executor.supplyAsync(tried).whenComplete((report, failure) -> places.release());
            handedOver = true;
            return result;
        } finally {
            if (!handedOver) {
                places.release();
            }
        }
    }

    private static <T> T result(Work<T> work, IsolatedEngine isolated) {
        try {
            return work.on(isolated);
        } catch (JobEndedException e) {
            if (e.reason() == Reason.JOB_OVER_TIME || e.reason() == Reason.JOB_OVER_MEMORY) {
                throw new Refusal(InquiryRefusal.INQUIRY_TOO_LARGE, e.getMessage(), e.next(), e);
            }
            throw new IllegalStateException(e.getMessage() + "\n" + e.details(), e);
        } catch (IOException e) {
            throw StorageRefusal.unavailable("The samples cannot be read", e);
        }
    }
}
