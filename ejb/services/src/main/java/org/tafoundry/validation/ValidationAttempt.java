package org.tafoundry.validation;

import java.util.List;
import java.util.UUID;
import org.tafoundry.request.RequestView;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.sample.SampleSource;
import org.tafoundry.settings.SandboxKind;

/**
 * A claimed attempt at a validation run.
 *
 * @param run the run
 * @param fence what the attempt must still hold to commit
 * @param request the request
 * @param revision the revision
 * @param samples the samples
 * @param sandbox what it is done in
 * @param slot number of the slot that it holds
 */
public record ValidationAttempt(
        UUID run,
        long fence,
        RequestView request,
        RevisionView revision,
        List<SampleSource> samples,
        SandboxKind sandbox,
        int slot) {}
