package org.tafoundry.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.tafoundry.page.PageRequest;

/** The query parameters of a paged list. */
public class Paging {
    @QueryParam("page")
    @DefaultValue("0")
    private int page;

    @QueryParam("size")
    @DefaultValue("20")
    private int size;

    @QueryParam("sort")
    @DefaultValue("")
    private String sort;

    PageRequest request() {
        return new PageRequest(page, size, sort);
    }
}
