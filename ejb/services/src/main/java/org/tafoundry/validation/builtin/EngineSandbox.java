package org.tafoundry.validation.builtin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.engine.Observer;
import org.tafoundry.engine.ServerEngine;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.validation.Sandbox;

/** Validates with the engine, in a process of its own. */
@ApplicationScoped
public class EngineSandbox implements Sandbox {

    @Inject
    private ServerEngine engine;

    @Override
    public String name() {
        return "builtin@" + System.getProperty("jboss.node.name", "local");
    }

    @Override
    public ValidationReport validate(AddOnFiles addOn, List<Sample> samples, Order order, Observer observer)
            throws IOException, JobEndedException {
        return engine.open().validate(addOn, samples, order, observer);
    }
}
