package org.tafoundry.splunk.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of one event in the order they were first set; a field is never empty-listed, it is absent instead.
 *
 * <p>Every event has one, so names and values lie in arrays, a single value as itself, and an index finds a name.
 */
public final class Fields {

    private static final int USUAL = 16;
    private static final String[] NO_NAMES = {};
    private static final Object[] NO_VALUES = {};
    private static final int[] NO_SLOTS = {};
    /** The value of a field that was removed and whose place was not needed yet. */
    private static final Object GONE = new Object();
    /** So few removed fields are no reason to move the others. */
    private static final int FEW = 16;

    /** Values that are being added; it is made a plain list when somebody asks for them. */
    private static final class Growing {
        private final List<String> values;

        Growing(List<String> first) {
            values = new ArrayList<>(first);
        }
    }

    private String[] names = NO_NAMES;
    /** A String for a single value, else a list of them. */
    private Object[] values = NO_VALUES;
    /** Positions from 1 by hash, with linear probing; always at least half empty. */
    private int[] slots = NO_SLOTS;

    private int count;
    private int gone;
    /** Whether a field came back into its old slot, behind which others may lie. */
    private boolean revived;

    public Fields() {}

    /** A copy that changes independently. */
    public Fields(Fields other) {
        if (other.count > 0) {
            for (int i = 0; i < other.count; i++) {
                if (other.values[i] instanceof Growing) {
                    other.list(i);
                }
            }
            names = other.names.clone();
            values = other.values.clone();
            slots = other.slots.clone();
            count = other.count;
            gone = other.gone;
            revived = other.revived;
        }
    }

    /** Whether there is no field at all. */
    public boolean isEmpty() {
        return count == gone;
    }

    /** Whether the field exists; an empty string is a value. */
    public boolean has(String name) {
        return position(name) >= 0;
    }

    /** All values of the field in order; empty when it does not exist. */
    public List<String> all(String name) {
        int at = position(name);
        return at < 0 ? List.of() : list(at);
    }

    /** The first value of the field. */
    public Optional<String> first(String name) {
        int at = position(name);
        return at < 0 ? Optional.empty() : Optional.of(values[at] instanceof String one ? one : list(at).get(0));
    }

    /** Sets the field to this one value. */
    public void set(String name, String value) {
        put(name, value);
    }

    /** Sets the field to this one value unless it exists; whether it was set. */
    public boolean setIfAbsent(String name, String value) {
        int slot = slot(name);
        if (isTaken(slot)) {
            return false;
        }
        add(slot, name, value);
        return true;
    }

    /** Sets the field to these values; no values remove it. */
    public void set(String name, List<String> all) {
        if (all.isEmpty()) {
            remove(name);
        } else {
            put(name, all.size() == 1 ? all.get(0) : List.copyOf(all));
        }
    }

    /** Adds a further value behind the field's present ones. */
    public void append(String name, String value) {
        int at = position(name);
        if (at < 0) {
            put(name, value);
        } else {
            if (!(values[at] instanceof Growing)) {
                values[at] = new Growing(list(at));
            }
            ((Growing) values[at]).values.add(value);
        }
    }

    /** Removes the field. */
    public void remove(String name) {
        int at = position(name);
        if (at < 0) {
            return;
        }
        if (at == count - 1 && !revived) {
            // no other name was put behind the last one's slot
            slots[slot(name)] = 0;
            names[at] = null;
            values[at] = null;
            count--;
            return;
        }
        values[at] = GONE;
        gone++;
        if (gone > FEW && gone > count / 2) {
            compact();
        }
    }

    private void compact() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (values[i] != GONE) {
                names[kept] = names[i];
                values[kept++] = values[i];
            }
        }
        Arrays.fill(names, kept, count, null);
        Arrays.fill(values, kept, count, null);
        count = kept;
        gone = 0;
        index(slots.length);
    }

    /** Removes every field. */
    public void clear() {
        names = NO_NAMES;
        values = NO_VALUES;
        slots = NO_SLOTS;
        count = 0;
        gone = 0;
        revived = false;
    }

    /** The names in the order they were first set. */
    public Set<String> names() {
        return asMap().keySet();
    }

    /** All fields; a live, unmodifiable view. */
    public Map<String, List<String>> asMap() {
        return new FieldMap(this);
    }

    /** Fields that exist. */
    int count() {
        return count - gone;
    }

    /** The position of the first field that exists from this position on; -1 when there is none. */
    int from(int position) {
        for (int i = position; i < count; i++) {
            if (values[i] != GONE) {
                return i;
            }
        }
        return -1;
    }

    String name(int position) {
        return names[position];
    }

    @SuppressWarnings("unchecked")
    List<String> list(int position) {
        Object value = values[position];
        if (value instanceof Growing growing) {
            values[position] = List.copyOf(growing.values);
        }
        return value instanceof String one ? List.of(one) : (List<String>) values[position];
    }

    private int position(String name) {
        int at = count == 0 ? -1 : slots[slot(name)] - 1;
        return at >= 0 && values[at] == GONE ? -1 : at;
    }

    private void put(String name, Object value) {
        int slot = slot(name);
        if (isTaken(slot)) {
            values[slots[slot] - 1] = value;
        } else {
            add(slot, name, value);
        }
    }

    /** Whether the slot leads to a field that exists; one that was removed comes back behind all others. */
    private boolean isTaken(int slot) {
        return slots[slot] != 0 && values[slots[slot] - 1] != GONE;
    }

    /** The slot of this name, or the free one where it belongs. */
    private int slot(String name) {
        if (slots.length == 0) {
            slots = new int[2 * USUAL];
            names = new String[USUAL];
            values = new Object[USUAL];
        }
        int[] table = slots;
        int mask = table.length - 1;
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 16) & mask;
        while (table[slot] != 0 && !names[table[slot] - 1].equals(name)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void add(int slot, String name, Object value) {
        if (count == names.length) {
            names = Arrays.copyOf(names, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
            index(2 * slots.length);
            add(slot(name), name, value);
            return;
        }
        revived |= slots[slot] != 0;
        names[count] = name;
        values[count] = value;
        slots[slot] = ++count;
    }

    private void index(int length) {
        slots = new int[length];
        revived = false;
        for (int i = 0; i < count; i++) {
            if (values[i] != GONE) {
                slots[slot(names[i])] = i + 1;
            }
        }
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
