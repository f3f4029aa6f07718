package org.tafoundry.validation;

import java.io.IOException;
import java.util.List;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;

/** Port: runs an add-on on samples, apart from everything else. */
public interface Sandbox {

    /** What ran it, for the record. */
    String name();

    /** Runs the add-on on all samples. */
    ValidationReport validate(AddOnFiles addOn, List<Sample> samples, Order order) throws IOException;
}
