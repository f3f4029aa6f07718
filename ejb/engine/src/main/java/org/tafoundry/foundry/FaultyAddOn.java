package org.tafoundry.foundry;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.tafoundry.finding.Finding;

/** Thrown when an add-on that was made is one that lint calls faulty; it is not handed over. */
public final class FaultyAddOn extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> errors;

    FaultyAddOn(List<Finding> errors) {
        super(errors.stream().map(Finding::message).distinct().collect(Collectors.joining(" ")));
        this.errors = List.copyOf(errors);
    }

    /** What is wrong with it, at least one error. */
    public List<Finding> errors() {
        return errors;
    }
}
