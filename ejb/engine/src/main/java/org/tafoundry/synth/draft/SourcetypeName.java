package org.tafoundry.synth.draft;

import java.util.Locale;
import java.util.Map;
import org.tafoundry.order.Order;
import org.tafoundry.synth.cim.ProductName;

/** Names the sourcetype: {@code vendor:product}, from the order, else from the log, else from the source. */
final class SourcetypeName {

    private SourcetypeName() {}

    static String of(Order order, Map<String, String> constants, String formatId) {
        if (!order.sourcetype().isEmpty()) {
            return order.sourcetype();
        }
        String vendor = part(order.vendor().isEmpty() ? constants.getOrDefault("vendor", "") : order.vendor());
        String product = part(order.product().isEmpty() ? constants.getOrDefault("product", "") : order.product());
        if (vendor.isEmpty() || product.isEmpty()) {
            String source = part(String.join(" ", ProductName.words(order.source())));
            int cut = source.indexOf('_');
            vendor = vendor.isEmpty() ? cut > 0 ? source.substring(0, cut) : source : vendor;
            product = product.isEmpty() ? rest(source, vendor) : product;
            product = product.isEmpty() ? formatId.equals("text") ? "log" : formatId : product;
        }
        return vendor + ":" + product;
    }

    private static String rest(String source, String vendor) {
        String rest = source.startsWith(vendor + "_") ? source.substring(vendor.length() + 1) : "";
        return rest.equals(vendor) ? "" : rest;
    }

    private static String part(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    }
}
