package org.tafoundry.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which product answers.
 *
 * @param name its name
 */
record ProductJson(@Schema(examples = "TA Foundry") String name) {}
