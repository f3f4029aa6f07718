package org.tafoundry.page;

import java.util.List;

/**
 * A part of a list.
 *
 * @param items the items of this page
 * @param page number of the page, from 0
 * @param size items on a full page
 * @param total items of the whole list
 */
public record Page<T>(List<T> items, int page, int size, long total) {
    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> of(List<T> items, PageRequest wanted, long total) {
        return new Page<>(items, wanted.page(), wanted.size(), total);
    }
}
