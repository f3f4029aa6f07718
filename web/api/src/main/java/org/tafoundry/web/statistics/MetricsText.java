package org.tafoundry.web.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.metric.Metric;

/** Writes numbers in the text format of Prometheus; their labels are names of the product's own, without quotes. */
final class MetricsText {
    private static final String PREFIX = "tafoundry_";

    private MetricsText() {}

    static String of(List<Metric> metrics) {
        StringBuilder text = new StringBuilder();
        Set<String> told = new HashSet<>();
        for (Metric metric : metrics) {
            String name = PREFIX + metric.name();
            if (told.add(name)) {
                text.append("# TYPE ").append(name).append(" gauge\n");
            }
            text.append(name)
                    .append(labels(metric))
                    .append(' ')
                    .append(number(metric.value()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String labels(Metric metric) {
        return metric.labels().isEmpty()
                ? ""
                : metric.labels().entrySet().stream()
                        .map(label -> label.getKey() + "=\"" + label.getValue() + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
