package org.tafoundry.idempotency;

/**
 * What was answered to a call.
 *
 * @param status the status
 * @param location where the thing is that was created; may be empty
 * @param body the body; may be empty
 */
public record KeptAnswer(int status, String location, String body) {}
