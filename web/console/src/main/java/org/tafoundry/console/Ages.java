package org.tafoundry.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.tafoundry.console.text.Texts;

/** How long something waits already, in words. */
@Named
@ApplicationScoped
public class Ages {
    private static final int HOURS = 24;

    @Inject
    private Texts texts;

    /** The time since then: in hours on the first day, then in days. */
    public String of(Instant since) {
        Duration waited = Duration.between(since, Instant.now());
        if (waited.toHours() < 1) {
            return texts.of("common.less-than-an-hour");
        }
        return waited.toHours() < HOURS
                ? texts.say("common.hours", waited.toHours())
                : texts.say("common.days", waited.toDays());
    }
}
