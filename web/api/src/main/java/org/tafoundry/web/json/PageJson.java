package org.tafoundry.web.json;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.page.Page;

/**
 * A part of a list.
 *
 * @param items the items of this page
 * @param page number of the page, from 0
 * @param size items on a full page
 * @param total items of the whole list
 */
public record PageJson<T>(
        List<T> items,
        @Schema(description = "Number of the page, from 0.", minimum = "0") int page,
        @Schema(description = "Items on a full page.", minimum = "0") int size,
        @Schema(description = "Items of the whole list.", minimum = "0") long total) {
    public PageJson {
        items = List.copyOf(items);
    }

    /** A page of what services give. */
    public static <S, T> PageJson<T> of(Page<S> page, Function<S, T> item) {
        return new PageJson<>(page.items().stream().map(item).toList(), page.page(), page.size(), page.total());
    }

    /** A whole list as a single page. */
    public static <S, T> PageJson<T> of(List<S> items, Function<S, T> item) {
        return new PageJson<>(items.stream().map(item).toList(), 0, items.size(), items.size());
    }
}
