/**
 * The object store on any S3-compatible service.
 *
 * <p>It does not decide on keys; each feature does.
 */
package org.tafoundry.storage.s3;
