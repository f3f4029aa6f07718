package org.tafoundry.splunk.regex.match;

import org.tafoundry.splunk.regex.syntax.CharSet;

/**
 * What may come next: the characters with which it can go on, whether it can also at the end of the text, and whether
 * nothing is known (any).
 */
record First(CharSet set, boolean atEnd, boolean any) {

    static final First ANY = new First(CharSet.ALL, true, true);

    static First of(CharSet set) {
        return new First(set, false, false);
    }

    First or(First other) {
        return any || other.any ? ANY : new First(set.union(other.set), atEnd || other.atEnd, false);
    }

    boolean disjoint(First other) {
        return !any && !other.any && !(atEnd && other.atEnd) && !set.intersects(other.set);
    }
}
