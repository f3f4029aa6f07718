package org.tafoundry.work;

/** The name of this node in the cluster. */
public final class Node {
    private Node() {}

    public static String name() {
        return System.getProperty("jboss.node.name", "local");
    }
}
