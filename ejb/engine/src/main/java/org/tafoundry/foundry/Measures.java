package org.tafoundry.foundry;

/**
 * What the criteria are about, in numbers of events.
 *
 * @param whole events that are neither cut, nor several events in one
 * @param datable events that show a time which the settings want to read
 * @param dated events of these whose time was read
 * @param withFields events of whose text at least one field holds a part
 */
public record Measures(long whole, long datable, long dated, long withFields) {

    static double share(long part, long all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
