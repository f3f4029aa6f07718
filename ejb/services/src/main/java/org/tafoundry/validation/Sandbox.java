package org.tafoundry.validation;

import java.io.IOException;
import java.util.List;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.engine.Observer;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;

/** Port: runs an add-on on samples, apart from everything else. */
public interface Sandbox {

    /** What ran it, for the record. */
    String name();

    /**
     * Runs the add-on on all samples.
     *
     * @throws JobEndedException when it gives no report, now or ever
     * @throws IOException when something that it needs is away
     */
    ValidationReport validate(AddOnFiles addOn, List<Sample> samples, Order order, Observer observer)
            throws IOException, JobEndedException;
}
