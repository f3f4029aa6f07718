package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_ICON_MISSING;
import static org.tafoundry.lint.LintCode.LINT_ICON_SIZE;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** The icons in static/: PNG files of the sizes that Splunk shows. */
final class IconCheck implements LintCheck {

    private static final Map<String, Integer> SIZES = new TreeMap<>(Map.of(
            "static/appIcon.png",
            36,
            "static/appIcon_2x.png",
            72,
            "static/appIconAlt.png",
            36,
            "static/appIconAlt_2x.png",
            72));

    private static final long PNG = 0x89504e470d0a1a0aL;
    private static final int HEADER = 24;

    @Override
    public void check(LintSubject addOn, Findings findings) {
        SIZES.forEach((path, size) -> {
            if (addOn.has(path)) {
                size(path, addOn.content(path), size, findings);
            } else if (!path.contains("Alt")) {
                findings.add(
                        LINT_ICON_MISSING,
                        Location.file(path),
                        "The icon " + path + " is missing.",
                        "Add a PNG of " + size + " × " + size + " pixels.");
            }
        });
    }

    private static void size(String path, byte[] content, int size, Findings findings) {
        String is = "no PNG";
        if (content.length >= HEADER && ByteBuffer.wrap(content).getLong() == PNG) {
            int width = ByteBuffer.wrap(content).getInt(16);
            int height = ByteBuffer.wrap(content).getInt(20);
            if (width == size && height == size) {
                return;
            }
            is = width + " × " + height + " pixels";
        }
        findings.add(
                LINT_ICON_SIZE,
                Location.file(path),
                "The icon is " + is + ".",
                "Use a PNG of " + size + " × " + size + " pixels.");
    }
}
