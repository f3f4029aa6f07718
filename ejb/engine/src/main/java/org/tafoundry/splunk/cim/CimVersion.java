package org.tafoundry.splunk.cim;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The versions of the Common Information Model that are known, the oldest first. */
public enum CimVersion {
    V4_20("4.20"),
    V8_5("8.5");

    private final String number;

    CimVersion(String number) {
        this.number = number;
    }

    /** The version as Splunk writes it, for example {@code 8.5}. */
    public String number() {
        return number;
    }

    /** The newest one. */
    public static CimVersion newest() {
        return values()[values().length - 1];
    }

    /** The version of this number; the newest one for no text, nothing for a number that is not known. */
    public static Optional<CimVersion> of(String number) {
        return number.isBlank()
                ? Optional.of(newest())
                : Arrays.stream(values())
                        .filter(v -> v.number.equals(number.strip()))
                        .findFirst();
    }

    /** The version of this number, which was checked before; the newest one for no text. */
    public static CimVersion required(String number) {
        return of(number)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The CIM version " + number + " is not known; there are " + numbers()));
    }

    /** All numbers, for a message that says what is allowed. */
    public static String numbers() {
        return Arrays.stream(values()).map(CimVersion::number).collect(Collectors.joining(", "));
    }
}
