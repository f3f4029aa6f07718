package org.tafoundry.it;

/** Passwords that a test needs on both sides, outside the server and in it. */
final class TestPasswords {
    /** Password of the demo users, who are there in every test. */
    static final String DEMO = "integration-test";

    private TestPasswords() {}
}
