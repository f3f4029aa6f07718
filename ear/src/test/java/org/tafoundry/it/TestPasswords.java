package org.tafoundry.it;

/** Passwords that a test needs on both sides, outside the server and in it. */
public final class TestPasswords {
    /** Password of the demo users, who are there in every test. */
    public static final String DEMO = "integration-test";

    private TestPasswords() {}
}
