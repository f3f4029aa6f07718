package org.tafoundry.console.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tafoundry.agenda.Agenda;
import org.tafoundry.agenda.Agendas;
import org.tafoundry.caller.RoleName;
import org.tafoundry.console.Ages;
import org.tafoundry.console.Formats;
import org.tafoundry.console.Labels;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;

/** What waits for the visitor, for each of their roles. */
@Named
@RequestScoped
public class Tasks {
    private static final String REQUESTS = "/requests.xhtml?status=";
    private static final String REQUEST = "/request.xhtml?id=";
    private static final String KNOWLEDGE = "/knowledge.xhtml?state=";
    private static final String JOBS = "/jobs.xhtml";

    @Inject
    private Agendas agendas;

    @Inject
    private Labels labels;

    @Inject
    private Ages ages;

    @Inject
    private Formats formats;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private Agenda agenda = Agenda.NONE;

    /**
     * The tasks of a role.
     *
     * @param role the role in words
     * @param tasks what waits, the most pressing first
     */
    public record Group(String role, List<Task> tasks) {
        public Group {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * Something that waits.
     *
     * @param number how many
     * @param words of what
     * @param address where they are listed
     * @param hint more about it; empty for nothing
     * @param requests some of them
     */
    public record Task(long number, String words, String address, String hint, List<Link> requests) {
        public Task {
            requests = List.copyOf(requests);
        }
    }

    /** A request, and where it is shown. */
    public record Link(String words, String address) {}

    /** Reads what waits. */
    public void load() {
        if (!visitor.isWithoutRole()) {
            agenda = agendas.read(visitor.caller(Notices.request()));
        }
    }

    /** What waits, for each role of the visitor. */
    public List<Group> getGroups() {
        return Stream.of(
                        group(RoleName.APPROVER, agenda.approver(), this::ofApprover),
                        group(RoleName.REQUESTOR, agenda.requestor(), this::ofRequestor),
                        group(RoleName.KNOWLEDGE_MANAGER, agenda.knowledgeManager(), this::ofKnowledgeManager),
                        group(RoleName.ADMIN, agenda.administrator(), this::ofAdministrator))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether there is nothing to do in any role. */
    public boolean isNothing() {
        return getGroups().stream().flatMap(group -> group.tasks().stream()).allMatch(task -> task.number() == 0);
    }

    private <T> Optional<Group> group(RoleName role, Optional<T> part, Function<T, List<Task>> tasks) {
        return part.map(found -> new Group(labels.status(role), tasks.apply(found)));
    }

    private List<Task> ofRequestor(Agenda.Requestor own) {
        List<Link> newest = own.newest().stream().map(Tasks::link).toList();
        return List.of(
                task(own.finished(), "dashboard.finished", REQUESTS + "COMPLETED", "", newest),
                task(own.questions(), "dashboard.open-questions", REQUESTS + "NEW"),
                task(own.drafts(), "dashboard.drafts", REQUESTS + "NEW"),
                task(own.rejected(), "dashboard.rejected", REQUESTS + "REJECTED"),
                task(own.failed(), "dashboard.failed-own", REQUESTS + "FAILED"));
    }

    private List<Task> ofApprover(Agenda.Approver all) {
        List<Link> oldest = all.oldest().stream()
                .map(request -> new Link(
                        texts.say("dashboard.oldest", request.sourceSystem(), ages.of(request.since())),
                        REQUEST + request.id()))
                .toList();
        return List.of(
                task(all.waiting(), "common.for-approval", "/approvals.xhtml", "", oldest),
                task(all.failed(), "dashboard.failed-to-mend", REQUESTS + "FAILED"));
    }

    private List<Task> ofKnowledgeManager(Agenda.KnowledgeManager base) {
        return List.of(
                task(base.failed(), "dashboard.documents-failed", KNOWLEDGE + "FAILED"),
                task(base.waiting(), "dashboard.documents-waiting", KNOWLEDGE + "INDEXING"),
                task(base.indexing(), "dashboard.documents-indexing", KNOWLEDGE + "INDEXING"));
    }

    private List<Task> ofAdministrator(Agenda.Administrator system) {
        String since = system.outageSince()
                .map(begin -> texts.say("dashboard.outage-since", formats.time(begin)))
                .orElse("");
        String compared = system.drift()
                .map(drift -> texts.say("dashboard.compared", formats.time(drift.compared())))
                .orElseGet(() -> texts.of("dashboard.not-compared"));
        return List.of(
                task(system.putAside(), "dashboard.put-aside", JOBS + "?trouble=PUT_ASIDE"),
                task(system.outages(), "dashboard.outages", JOBS + "?trouble=OUTAGE", since, List.of()),
                task(
                        system.drift().map(Agenda.Drift::missing).orElse(0L),
                        "dashboard.missing",
                        JOBS,
                        compared,
                        List.of()),
                task(
                        system.drift().map(Agenda.Drift::wrongSize).orElse(0L),
                        "dashboard.wrong-size",
                        JOBS,
                        compared,
                        List.of()),
                task(system.maintenanceFailed(), "dashboard.maintenance-failed", JOBS),
                task(system.auditFaults(), "dashboard.audit-faults", "/audit.xhtml#chain"));
    }

    private Task task(long number, String key, String address) {
        return task(number, key, address, "", List.of());
    }

    private Task task(long number, String key, String address, String hint, List<Link> requests) {
        return new Task(number, texts.say(key, number, Agenda.DAYS), address, hint, requests);
    }

    private static Link link(Agenda.Waiting request) {
        return new Link(request.sourceSystem(), REQUEST + request.id());
    }
}
