package org.tafoundry.validation;

import java.io.IOException;
import java.util.List;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.foundry.Order;
import org.tafoundry.foundry.Sample;
import org.tafoundry.foundry.ValidationReport;

/** Port: runs an add-on on samples, apart from everything else. */
public interface Sandbox {

    /** What ran it, for the record. */
    String name();

    /** Runs the add-on on all samples. */
    ValidationReport validate(AddOnFiles addOn, List<Sample> samples, Order order) throws IOException;
}
