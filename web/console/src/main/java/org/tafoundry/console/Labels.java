package org.tafoundry.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.tafoundry.console.text.Texts;
import org.tafoundry.revision.Verdict;
import org.tafoundry.work.JobRunner;

/** What states, verdicts, roles and jobs are called on pages, and the style class of a state. */
@Named
@ApplicationScoped
public class Labels {
    @Inject
    private Texts texts;

    /** A state, an action or a role in words. */
    public String status(Enum<?> status) {
        return texts.find("label." + status.getDeclaringClass().getSimpleName() + "." + status.name())
                .orElseGet(() -> status.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** What the validation of a revision said. */
    public String verdict(Verdict verdict) {
        return status(verdict);
    }

    /** What a job does. */
    public String job(JobRunner.Job job) {
        return status(job);
    }

    /** Who proposed a decision. */
    public String origin(String name) {
        return texts.find("label.Origin." + name).orElse(name);
    }

    /** The style class of a state. */
    public String tone(Enum<?> status) {
        return switch (status.name()) {
            case "COMPLETED", "PASSED", "SUCCESS" -> "good";
            case "FAILED", "REJECTED", "ERROR" -> "bad";
            case "PENDING_APPROVAL" -> "wait";
            case "NEW", "NONE" -> "plain";
            default -> "busy";
        };
    }
}
