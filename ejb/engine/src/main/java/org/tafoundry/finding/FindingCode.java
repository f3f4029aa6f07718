package org.tafoundry.finding;

/**
 * A stable, documented name for one kind of finding; implemented by one enum per package, whose constants start with
 * the package's own prefix so that they are unique over the whole product.
 */
public interface FindingCode {

    /** The stable code that users and scripts see, for example {@code CONF_UNKNOWN_KEY}. */
    String name();

    /** How severe this kind of finding is unless the place where it is raised says otherwise. */
    Severity severity();

    /** One sentence for the reference page: what this finding means. */
    String meaning();
}
