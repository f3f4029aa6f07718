package org.tafoundry.console.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.tafoundry.console.text.Texts;
import org.tafoundry.request.RequestHistory;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.validation.ValidationStatus;
import org.tafoundry.validation.ValidationView;

/** What has happened to a request, in words: what people did, what the product made of it, and how that ended. */
public final class Timeline {
    private final Texts texts;
    private final Function<UUID, String> names;

    Timeline(Texts texts, Function<UUID, String> names) {
        this.texts = texts;
        this.names = names;
    }

    /** Something that has happened: when, in words with who did it, and the style class of that. */
    public record Moment(Instant at, String words, String tone) {}

    /** All moments, the first one first. */
    List<Moment> of(List<RequestHistory.Step> steps, List<RevisionView> addOns, List<ValidationView> runs) {
        List<Moment> moments = new ArrayList<>();
        steps.forEach(step -> moments.add(new Moment(step.at(), words(step), tone(step.deed()))));
        addOns.forEach(addOn -> moments.add(new Moment(addOn.createdAt(), words(addOn), "busy")));
        runs.forEach(run -> ended(run, addOns).ifPresent(moments::add));
        moments.sort(Comparator.comparing(Moment::at));
        return moments;
    }

    private String words(RequestHistory.Step step) {
        String deed = texts.find("label.Deed." + step.deed().name())
                .orElseGet(() -> step.deed().name().toLowerCase(Locale.ROOT));
        String who = step.who().isEmpty() ? texts.of("common.ta-foundry") : step.who();
        return step.words().isEmpty()
                ? texts.say("timeline.step", who, deed)
                : texts.say("timeline.step-saying", who, deed, step.words());
    }

    private static String tone(RequestHistory.Deed deed) {
        return switch (deed) {
            case APPROVED -> "good";
            case REJECTED, WITHDRAWN, CANCELLED -> "bad";
            default -> "plain";
        };
    }

    private String words(RevisionView addOn) {
        return addOn.author()
                .map(author -> texts.say("timeline.changed", names.apply(author), addOn.version()))
                .orElseGet(() -> texts.say("timeline.generated", addOn.version()));
    }

    private Optional<Moment> ended(ValidationView run, List<RevisionView> addOns) {
        boolean passed = run.status() == ValidationStatus.PASSED;
        int version = addOns.stream()
                .filter(addOn -> addOn.id().equals(run.revisionId()))
                .mapToInt(RevisionView::version)
                .findFirst()
                .orElse(0);
        return run.completedAt()
                .map(at -> new Moment(
                        at,
                        passed ? texts.say("timeline.passed", version) : texts.say("timeline.failed", version),
                        passed ? "good" : "bad"));
    }
}
