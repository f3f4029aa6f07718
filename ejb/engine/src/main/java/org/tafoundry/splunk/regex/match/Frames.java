package org.tafoundry.splunk.regex.match;

import java.util.ArrayList;
import java.util.List;

/** The calls of groups as subroutines made during one attempt, and the states to which backtracking goes back. */
final class Frames {

    /** A call: who called, which group, where in code and text, and the state of then. */
    record Frame(int parent, int group, int returnTo, int position, int[] registers, int[] captures) {}

    /** A state to restore. */
    record Snapshot(int[] registers, int[] captures) {}

    private final List<Frame> frames = new ArrayList<>(0);
    private final List<Snapshot> snapshots = new ArrayList<>(0);

    void clear() {
        if (!frames.isEmpty()) {
            frames.clear();
            snapshots.clear();
        }
    }

    int add(Frame frame) {
        frames.add(frame);
        return frames.size() - 1;
    }

    Frame get(int frame) {
        return frames.get(frame);
    }

    int snapshot(int[] registers, int[] captures) {
        snapshots.add(new Snapshot(registers.clone(), captures.clone()));
        return snapshots.size() - 1;
    }

    Snapshot snapshotAt(int index) {
        return snapshots.get(index);
    }

    /** Whether this group is being called at this position already, which would go on for ever. */
    boolean loops(int current, int group, int position) {
        for (int at = current; at >= 0; at = frames.get(at).parent()) {
            if (frames.get(at).group() == group && frames.get(at).position() == position) {
                return true;
            }
        }
        return false;
    }
}
