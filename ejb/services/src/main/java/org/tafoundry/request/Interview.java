package org.tafoundry.request;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.refusal.Values;
import org.tafoundry.settings.SandboxKind;

/**
 * What the requestor answered about the log; an answer that was not given is empty.
 *
 * @param vendor vendor of the product that writes the log
 * @param product the product
 * @param sourcetype sourcetype to use instead of the one the product would choose
 * @param timeZone zone of timestamps without one, for example {@code Europe/Berlin}
 * @param collection how the log is collected, for example {@code syslog} or {@code file}
 * @param purpose what matters to the requestor
 * @param masked whether sensitive data are to be masked as events are indexed
 * @param cimVersion version of the CIM that the add-on is made for, for example {@code 4.20}; empty for the newest
 * @param sandbox the sandbox that the add-on is to be validated in, for example {@code docker}; empty for the configured one
 */
public record Interview(
        String vendor,
        String product,
        String sourcetype,
        String timeZone,
        String collection,
        String purpose,
        boolean masked,
        String cimVersion,
        String sandbox) {

    /** The same answers with this time zone. */
    public Interview in(String zone) {
        return new Interview(vendor, product, sourcetype, zone, collection, purpose, masked, cimVersion, sandbox);
    }

    /** The same answers with this vendor and product. */
    public Interview of(String maker, String name) {
        return new Interview(maker, name, sourcetype, timeZone, collection, purpose, masked, cimVersion, sandbox);
    }

    /** No answers. */
    public static final Interview EMPTY = new Interview("", "", "", "", "", "", false, "", "");

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 4000;

    public Interview {
        vendor = Values.optional("vendor", vendor, LONGEST_NAME);
        product = Values.optional("product", product, LONGEST_NAME);
        sourcetype = Values.optional("sourcetype", sourcetype, LONGEST_NAME);
        timeZone = zone(Values.optional("time_zone", timeZone, LONGEST_NAME));
        collection = Values.optional("collection", collection, LONGEST_TEXT);
        purpose = Values.optional("purpose", purpose, LONGEST_TEXT);
        cimVersion = known(Values.optional("cim_version", cimVersion, LONGEST_NAME));
        sandbox = kind(Values.optional("sandbox", sandbox, LONGEST_NAME));
    }

    private static String kind(String sandbox) {
        String word = sandbox.toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && SandboxKind.of(word).isEmpty()) {
            throw Values.invalid(
                    "'" + sandbox + "' is no sandbox.",
                    "Give builtin, docker or kubernetes, or leave it out for the one that is configured.");
        }
        return word;
    }

    private static String known(String version) {
        if (!version.isEmpty() && !Foundry.cimVersions().contains(version)) {
            throw Values.invalid(
                    "'" + version + "' is no version of the CIM that is known.",
                    "Give one of " + String.join(", ", Foundry.cimVersions()) + ", or leave it out for the newest.");
        }
        return version;
    }

    private static String zone(String name) {
        if (!name.isEmpty()) {
            try {
                ZoneId.of(name);
            } catch (DateTimeException e) {
                throw Values.invalid(
                        "'" + name + "' is not a time zone.",
                        "Give a zone such as Europe/Berlin, UTC or +02:00, or leave it out.");
            }
        }
        return name;
    }
}
