package org.tafoundry.validation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tafoundry.settings.SandboxKind;

/** Removes the containers and pods that a crash left behind: soon after the start, and then every five minutes. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SandboxSweep {
    private static final Logger LOG = Logger.getLogger(SandboxSweep.class.getName());
    private static final int FIRST_SECONDS = 30;
    private static final int PAUSE_SECONDS = 300;

    private static final Instant SINCE =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Sandboxes sandboxes;

    @Inject
    private SandboxChoice choice;

    private ScheduledFuture<?> sweeps;

    @PostConstruct
    void start() {
        Sandboxes all = sandboxes;
        SandboxChoice allowed = choice;
        sweeps = scheduler.scheduleWithFixedDelay(
                () -> sweep(all, allowed), FIRST_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        sweeps.cancel(true);
    }

    private static void sweep(Sandboxes all, SandboxChoice allowed) {
        for (SandboxKind kind : SandboxKind.values()) {
            try {
                int removed = allowed.allows(kind) ? all.of(kind).sweep(SINCE) : 0;
                if (removed > 0) {
                    LOG.log(Level.INFO, "Removed {0} sandboxes ({1}) that nobody needs any more", new Object[] {
                        removed, kind.word()
                    });
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "Sandboxes ({0}) cannot be looked through: {1}", new Object[] {
                    kind.word(), e.getMessage()
                });
            } catch (RuntimeException e) {
                // an exception would end the sweeps for good; the next one may reach what this one could not
                LOG.log(Level.WARNING, e, () -> "Sandboxes (" + kind.word() + ") cannot be looked through");
            }
        }
    }
}
