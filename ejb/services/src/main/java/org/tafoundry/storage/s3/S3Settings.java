package org.tafoundry.storage.s3;

/**
 * Where the S3 service is and how to log in.
 *
 * @param endpoint its address
 * @param region its region
 * @param bucket bucket for samples, add-ons and debug bundles
 * @param accessKey access key id
 * @param secretKey secret half of the access key
 */
public record S3Settings(String endpoint, String region, String bucket, String accessKey, String secretKey) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "S3Settings[" + endpoint + ", " + bucket + "]";
    }
}
