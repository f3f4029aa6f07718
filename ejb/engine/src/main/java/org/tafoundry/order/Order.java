package org.tafoundry.order;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What the requestor says about the log; text that was not given is empty.
 *
 * @param source the log source's name, from which the add-on is named {@code TA-<source>-v<version>}
 * @param vendor vendor
 * @param product product
 * @param sourcetype sourcetype to use instead of {@code vendor:product[:shape]}
 * @param zone zone of timestamps without one; empty when not known
 * @param version revision number, from 1
 * @param cim whether CIM mapping is wanted
 * @param masked whether sensitive data are masked as events are indexed
 * @param cimVersion version of the CIM that it is validated against, for example {@code 4.20}; empty for the newest
 * @param now time of the run, for years that the events leave out
 */
public record Order(
        String source,
        String vendor,
        String product,
        String sourcetype,
        String zone,
        int version,
        boolean cim,
        boolean masked,
        String cimVersion,
        Instant now) {

    public Order {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(sourcetype, "sourcetype");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(cimVersion, "cimVersion");
        Objects.requireNonNull(now, "now");
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more, not " + version);
        }
        if (!zone.isEmpty()) {
            ZoneId.of(zone);
        }
    }

    /** An order for the newest CIM. */
    public Order(
            String source,
            String vendor,
            String product,
            String sourcetype,
            String zone,
            int version,
            boolean cim,
            boolean masked,
            Instant now) {
        this(source, vendor, product, sourcetype, zone, version, cim, masked, "", now);
    }

    /** The same order with this sourcetype. */
    public Order with(String name) {
        return new Order(source, vendor, product, name, zone, version, cim, masked, cimVersion, now);
    }
}
