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
    /** Before the names that a list can be sorted by, in the pattern that says so. */
    public static final String SORT = "^((";

    /** After these names. */
    public static final String DIRECTION = ")(,(asc|desc))?)?$";

    /** What the parameter is for. */
    public static final String SORTED = "Name to sort by; with ,desc for the reverse order.";

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

    /** The page that is wanted, of a list that has one order. */
    public PageRequest request() {
        return sorted("");
    }

    /** The page that is wanted, of a list that can be sorted by what the caller has asked for. */
    public PageRequest sorted(String sort) {
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
