package org.tafoundry.audit;

/**
 * How many lines match.
 *
 * @param lines their number
 * @param exact false when counting was stopped there and more may match
 */
public record AuditCount(long lines, boolean exact) {}
