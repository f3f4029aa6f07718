package org.tafoundry.generation;

import java.util.List;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.request.RequestView;
import org.tafoundry.sample.SampleSource;

/**
 * A claimed attempt at a generation.
 *
 * @param request the request
 * @param fence what the attempt must still hold to commit
 * @param version number of the revision to be made
 * @param samples the samples
 * @param instructions what people decided about the source
 */
public record GenerationAttempt(
        RequestView request, long fence, int version, List<SampleSource> samples, List<Instruction> instructions) {}
