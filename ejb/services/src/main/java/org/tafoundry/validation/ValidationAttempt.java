package org.tafoundry.validation;

import java.util.List;
import java.util.UUID;
import org.tafoundry.request.RequestView;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.sample.SampleSource;

/**
 * A claimed attempt at a validation run.
 *
 * @param run the run
 * @param fence what the attempt must still hold to commit
 * @param request the request
 * @param revision the revision
 * @param samples the samples
 */
public record ValidationAttempt(
        UUID run, long fence, RequestView request, RevisionView revision, List<SampleSource> samples) {}
