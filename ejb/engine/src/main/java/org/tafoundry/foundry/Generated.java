package org.tafoundry.foundry;

import java.util.Objects;
import org.tafoundry.addon.AddOnFiles;

/**
 * A generated add-on, ready to hand over.
 *
 * @param addOn its files
 * @param archive the reproducible {@code .tgz}; not copied, must not be changed
 * @param fileName name of the archive, for example {@code TA-apache-v1.tgz}
 * @param report the evidence
 */
public record Generated(AddOnFiles addOn, byte[] archive, String fileName, GenerationReport report) {

    public Generated {
        Objects.requireNonNull(addOn, "addOn");
        Objects.requireNonNull(archive, "archive");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(report, "report");
    }
}
