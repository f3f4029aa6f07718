package org.tafoundry.synth.template;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The regex for all values that a field has: as tight as their common type allows. */
final class ValueShape {

    private static final Pattern COMPOUND = Pattern.compile("(?:(?:[A-Za-z]+_)++)?\\d+_\\d+");

    /** Names of somebody or of a machine, which are whole: the number in them is no id. */
    private static final Pattern OF_ONE = Pattern.compile("(?:.*_)?(?:user|host|src|dest)(?:_\\d+)?");

    private final Set<ChunkType> types = EnumSet.noneOf(ChunkType.class);
    private final Set<Character> closing = new TreeSet<>();
    private String prefix = "";
    private boolean prefixed = true;
    private boolean compound = true;
    private boolean grouped;
    private int values;

    /** Values that differ, as far as it matters: what one value alone begins with is no constant of them. */
    private final Set<String> distinct = new TreeSet<>();

    /** Takes note of a value. */
    void add(Slot slot) {
        types.add(slot.value().type());
        if (distinct.size() < 2) {
            distinct.add(slot.value().text());
        }
        grouped |=
                slot.value().type() == ChunkType.NUMBER && slot.value().text().indexOf(',') > 0;
        String own = IdPrefix.of(slot.value().text());
        prefixed &= !own.isEmpty();
        compound &= COMPOUND.matcher(slot.value().text()).matches();
        prefix = values == 0 || own.equals(prefix) ? own : "";
        values++;
        String gap = slot.value().gap();
        if (slot.value().type() == ChunkType.QUOTED && !gap.isEmpty()) {
            closing.add(Quotes.closing(gap.charAt(gap.length() - 1)));
        }
    }

    /** The types of the values. */
    Set<ChunkType> types() {
        return Set.copyOf(types);
    }

    /** The value's regex with the field's name on it; an address with a port also gives its two parts. */
    String group(String name) {
        if (types.contains(ChunkType.IP_PORT) || types.contains(ChunkType.HOST_PORT)) {
            boolean always = types.stream().allMatch(t -> t == ChunkType.IP_PORT || t == ChunkType.HOST_PORT);
            return "(?<" + name + "_endpoint>\\[?(?<" + name + ">[\\w.-]+|[0-9A-Fa-f:]+(?=\\]))\\]?(?:[:#@/](?<" + name
                    + "_port>\\d{1,5})\\b)" + (always ? "" : "?") + ")";
        }
        if (compound) {
            // 30546354_3300650967: the first number groups what the second tells apart
            String parts = "(?<" + name + "_prefix>\\d+)_(?<" + name + "_suffix>\\d+)";
            String first = prefix.isEmpty() ? IdPrefix.ANY : LeftContext.literal(prefix);
            return "(?<" + name + ">" + (prefixed ? first + "(?<" + name + "_id>" + parts + ")" : parts) + ")(?!\\w)";
        }
        if (prefixed && !types.contains(ChunkType.QUOTED)) {
            if (distinct.size() < 2 || OF_ONE.matcher(name).matches()) {
                // what one name begins with is no constant: the next machine is called otherwise
                return "(?<" + name + ">" + IdPrefix.ANY + IdPrefix.REST + ")";
            }
            String first = prefix.isEmpty() ? IdPrefix.ANY : LeftContext.literal(prefix);
            return "(?<" + name + ">" + first + "(?<" + name + "_id>" + IdPrefix.REST + "))";
        }
        return "(?<" + name + ">" + plain() + ")" + boundary();
    }

    /** The value's regex without a name, for looking ahead. */
    String nameless() {
        return types.contains(ChunkType.IP_PORT) || types.contains(ChunkType.HOST_PORT)
                ? ChunkType.CHUNK
                : plain() + boundary();
    }

    private String plain() {
        if (types.size() == 1) {
            ChunkType type = types.iterator().next();
            if (grouped && type == ChunkType.NUMBER) {
                return "[+-]?\\d+(?:,\\d{3})*(?:\\.\\d+)?";
            }
            return type == ChunkType.QUOTED ? "[^" + closers() + "\\r\\n]*" : type.pcre();
        }
        if (types.contains(ChunkType.QUOTED)) {
            return "[^\"'" + closers().replaceAll("[\"']", "") + "\\r\\n]*";
        }
        return ChunkType.CHUNK;
    }

    private String closers() {
        return closing.isEmpty() ? "\"" : closing.stream().map(String::valueOf).collect(Collectors.joining());
    }

    /** A number must not be the beginning of a longer word. */
    private String boundary() {
        boolean digits = types.size() == 1
                && (types.contains(ChunkType.NUMBER)
                        || types.contains(ChunkType.HEX)
                        || types.contains(ChunkType.IPV4)
                        || types.contains(ChunkType.CLOCK)
                        || types.contains(ChunkType.UUID)
                        || types.contains(ChunkType.MAC));
        return digits ? "(?!\\w)" : "";
    }
}
