package org.tafoundry.finding;

/** How much a finding matters, from a remark to a defect that Splunk or AppInspect would refuse. */
public enum Severity {
    INFO,
    WARNING,
    ERROR
}
