package org.tafoundry.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.Values;

/** The query parameters of a paged list. */
public class Paging {
    // texts, because JAX-RS answers 404 when a number is none
    @QueryParam("page")
    @DefaultValue("0")
    @Parameter(
            description = "Number of the page, from 0.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "10000000", defaultValue = "0"))
    private String page;

    @QueryParam("size")
    @DefaultValue("20")
    @Parameter(
            description = "Items on a page, 1 to 200.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "20"))
    private String size;

    @QueryParam("sort")
    @DefaultValue("")
    @Parameter(description = "Name to sort by; with ,desc for the reverse order.")
    private String sort;

    /** The page that is wanted. */
    public PageRequest request() {
        return new PageRequest(number("page", page), number("size", size), sort);
    }

    /** A number that a query parameter must give. */
    public static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Values.invalid(name + " must be a number, not '" + text + "'.", "Give digits only.");
        }
    }
}
