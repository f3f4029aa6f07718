package org.tafoundry.validation.builtin;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.foundry.Validation;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.validation.Sandbox;

/** Validates with the engine. */
@ApplicationScoped
public class EngineSandbox implements Sandbox {

    @Override
    public String name() {
        return "builtin@" + System.getProperty("jboss.node.name", "local");
    }

    @Override
    public ValidationReport validate(AddOnFiles addOn, List<Sample> samples, Order order) throws IOException {
        return Validation.run(addOn, samples, order);
    }
}
