package org.tafoundry.quickstart;

/** The addresses under which one server answers. */
record Urls(String root) {
    String api() {
        return root + "/api/v1";
    }

    String openapi() {
        return root + "/openapi";
    }

    String console() {
        return root + "/console";
    }
}
