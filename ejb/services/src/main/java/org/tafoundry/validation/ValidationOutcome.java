package org.tafoundry.validation;

import java.util.Optional;
import org.tafoundry.storage.StoredObject;

/**
 * How a validation run ended.
 *
 * @param passed whether the add-on is good
 * @param reportJson the report as JSON; empty when the run broke before there was one
 * @param log what the sandbox said
 * @param error why it failed; empty when it passed
 * @param debugBundle what to look into when it failed or a Splunk had a part in it
 */
public record ValidationOutcome(
        boolean passed, String reportJson, String log, String error, Optional<StoredObject> debugBundle) {}
