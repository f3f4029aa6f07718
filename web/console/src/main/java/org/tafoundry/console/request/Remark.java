package org.tafoundry.console.request;

/**
 * A finding as a page shows it.
 *
 * @param severity how bad: error, warning, info
 * @param code stable code
 * @param message what and where
 * @param next what to do about it
 */
public record Remark(String severity, String code, String message, String next) {}
