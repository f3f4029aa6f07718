package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.order.Decision;
import org.tafoundry.order.Order;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/** Plans the CIM mapping of one sourcetype. */
public final class CimPlanner {

    private CimPlanner() {}

    /** Plans aliases, evals, event types and tags from the fields that the extraction yields. */
    public static CimPlan plan(CimInput input) {
        if (!input.order().cim()) {
            return CimPlan.EMPTY;
        }
        Candidates candidates = Candidates.of(input);
        MailSteps.add(input.rows(), candidates);
        PortOwner.add(input.rows(), candidates);
        Mapping mapping = new Mapping();
        DirectMapping.add(candidates, mapping);
        DerivedMapping.add(candidates, mapping);
        ValueParts.add(input, candidates, mapping);
        String prefix = input.sourcetype().replaceAll("[^A-Za-z0-9]+", "_");
        ScaleMapping.add(candidates, input.formatId(), prefix, mapping);
        SampleRows rows = SampleRows.of(input.rows(), candidates);
        if (input.isText() || input.formatId().equals("kv")) {
            rows = messages(
                    input.isText() ? MessageWords.of(rows, candidates) : MessageWords.beside(rows, candidates),
                    candidates,
                    mapping);
        }
        for (String target : List.of("vendor_action", "result")) {
            if (!candidates.forTarget(target).isEmpty()) {
                mapping.extracted(target);
            }
        }
        EventTypePlanner eventTypes = new EventTypePlanner(input, rows, candidates, mapping);
        Optional<WindowsEvents> windows = WindowsEvents.in(candidates);
        eventTypes.plan(windows.map(WindowsEvents::kinds).orElse(Set.of()));
        windows.ifPresent(w -> {
            w.add(input, mapping);
            WindowsMembers.add(candidates, mapping);
        });
        if (eventTypes.kinds.stream().anyMatch(k -> k.rule().model().equals("Alerts"))) {
            body(candidates, mapping);
        }
        eventTypes
                .commands()
                .or(() -> VerbDeeds.in(candidates, eventTypes.kinds))
                .ifPresent(c -> c.add(prefix, eventTypes.key(c.field()), mapping));
        eventTypes.answers().ifPresent(a -> a.add(prefix, mapping));
        LeasedAddresses.add(prefix, eventTypes.kinds, rows, eventTypes::key, mapping);
        ActionMapping.add(candidates, input, rows, eventTypes, mapping);
        DatasetLookup.add(
                prefix, eventTypes.keys(), eventTypes.looked, eventTypes.families(), eventTypes.others(), mapping);
        ChangedObjects.add(prefix, eventTypes.keys(), eventTypes.looked, eventTypes.families(), candidates, mapping);
        AccountTargets.add(rows, candidates, eventTypes.kinds, eventTypes.mains(), mapping);
        ChangedThings.add(rows, candidates, eventTypes.kinds, eventTypes.mains(), mapping);
        DirectoryNames.add(candidates, mapping);
        ChangeStatus.add(prefix, rows, candidates, eventTypes.kinds, mapping);
        FailedChanges.add(prefix, rows, candidates, eventTypes.kinds, mapping);
        vendorProduct(input, mapping);
        List<Decision> decisions = new ArrayList<>(mapping.decisions());
        decisions.addAll(eventTypes.decisions);
        return new CimPlan(mapping.settings(), mapping.tables(), eventTypes.eventTypes, eventTypes.tags, decisions);
    }

    /** The events with what the words of their messages say. */
    private static SampleRows messages(MessageWords words, Candidates candidates, Mapping mapping) {
        words.settings.forEach(mapping::extract);
        words.field(MessageWords.ACTION)
                .ifPresent(
                        f -> candidates.also(f, new Meaning("vendor_action", ValueKind.TEXT, 3, Meaning.Source.GUESS)));
        words.field(MessageWords.RESULT)
                .ifPresent(f -> candidates.also(f, new Meaning("result", ValueKind.TEXT, 3, Meaning.Source.GUESS)));
        return SampleRows.of(words.rows, candidates);
    }

    private static void body(Candidates candidates, Mapping mapping) {
        List<Candidate> bodies = DirectMapping.chosen("body", candidates).stream()
                .filter(c -> c.examples().stream().noneMatch(Descriptors::document))
                .toList();
        if (!bodies.isEmpty()) {
            DirectMapping.map("body", bodies, candidates, mapping);
        }
    }

    private static void vendorProduct(CimInput input, Mapping mapping) {
        Order order = input.order();
        String name = ProductName.of(order, input.constants());
        mapping.eval(
                "vendor_product",
                EvalText.text(name),
                new Decision(
                        "vendor_product",
                        name,
                        order.vendor().isEmpty() ? Decision.Origin.RULE : Decision.Origin.USER,
                        List.of(),
                        order.vendor().isEmpty() ? 0.6 : 1.0,
                        List.of(),
                        "vendor_product names the technology in every data model."));
    }
}
