package org.tafoundry.generation;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.util.List;
import org.tafoundry.foundry.Generated;
import org.tafoundry.foundry.Order;
import org.tafoundry.foundry.Sample;
import org.tafoundry.foundry.SampleAnalysis;

/** The services' one door to the engine's analysis and generation. */
@Dependent
class AddOnEngine {

    SampleAnalysis analyze(List<Sample> samples, Order order) throws IOException {
        throw new UnsupportedOperationException("The engine cannot analyse yet");
    }

    Generated generate(List<Sample> samples, Order order) throws IOException {
        throw new UnsupportedOperationException("The engine cannot generate yet");
    }
}
