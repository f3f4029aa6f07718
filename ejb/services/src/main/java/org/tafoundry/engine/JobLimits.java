package org.tafoundry.engine;

/**
 * What a job may need.
 *
 * @param seconds how long it may take, from 1
 * @param megabytes largest heap of its process, from 64
 */
public record JobLimits(int seconds, int megabytes) {}
