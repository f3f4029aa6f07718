package org.tafoundry.knowledge.pinecone;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Pinecone is and how to log in.
 *
 * @param apiKey API key
 * @param control address of the control plane
 * @param cloud cloud in which indexes are created, for example {@code aws}
 * @param region its region
 */
public record PineconeSettings(String apiKey, URI control, String cloud, String region) {
    private static final URI PUBLIC = URI.create("https://api.pinecone.io");
    private static final String USUAL_CLOUD = "aws";
    private static final String USUAL_REGION = "us-east-1";
    private static final Pattern PLACE = Pattern.compile("([a-z0-9-]+?)(?:-(aws|gcp|azure))?");

    public PineconeSettings {
        Objects.requireNonNull(apiKey, "apiKey");
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(cloud, "cloud");
        Objects.requireNonNull(region, "region");
    }

    /** From the settings: the environment is a region, one with a cloud at its end, or the control plane's own address. */
    static PineconeSettings of(String apiKey, String environment) {
        if (environment.startsWith("http://") || environment.startsWith("https://")) {
            return new PineconeSettings(apiKey, URI.create(environment), USUAL_CLOUD, USUAL_REGION);
        }
        Matcher place = PLACE.matcher(environment);
        if (!place.matches()) {
            return new PineconeSettings(apiKey, PUBLIC, USUAL_CLOUD, USUAL_REGION);
        }
        return new PineconeSettings(
                apiKey, PUBLIC, place.group(2) == null ? USUAL_CLOUD : place.group(2), place.group(1));
    }

    boolean tls() {
        return "https".equals(control.getScheme());
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "PineconeSettings[" + control + ", " + cloud + ", " + region + "]";
    }
}
