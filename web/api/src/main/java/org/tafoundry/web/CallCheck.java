package org.tafoundry.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.tafoundry.sample.Samples;

/** Refuses calls whose headers JAX-RS cannot even read, in the form of the API. */
@WebFilter(urlPatterns = RestApplication.ROOT + "/*", asyncSupported = true)
public class CallCheck extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*+" + TOKEN + "/" + TOKEN + "\\s*+(?:;[^,]*+)?");
    private static final Pattern MEDIA_RANGE = Pattern.compile("\\s*+" + TOKEN + "/" + TOKEN + "\\s*+(?:;.*+)?");

    /** A form is a little larger than the file that it holds. */
    private static final long MOST_BYTES = Samples.LARGEST + (1 << 20);

    private static final int UNSUPPORTED = 415;
    private static final int LONGEST_HEADER = 1000;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (request.getContentLengthLong() > MOST_BYTES) {
            response.setHeader("Connection", "close");
            refuse(
                    response,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "TOO_LARGE",
                    "The body has " + request.getContentLengthLong() + " bytes; at most " + Samples.LARGEST
                            + " (500 MB) are allowed.",
                    "Send less: of a log, a few thousand events of every kind are enough.");
        } else if (type != null
                && (type.length() > LONGEST_HEADER || !MEDIA_TYPE.matcher(type).matches())) {
            refuse(response, UNSUPPORTED, "MEDIA_TYPE", "The Content-Type is no media type.", "Send application/json.");
        } else if (!isReadable(request.getHeader(HttpHeaders.ACCEPT))) {
            refuse(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "MALFORMED",
                    "The Accept header is no list of media types.",
                    "Send application/json, */* or none.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isReadable(String accept) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        if (accept.length() > LONGEST_HEADER) {
            return false;
        }
        for (String range : accept.split(",", -1)) {
            if (!MEDIA_RANGE.matcher(range).matches()) {
                return false;
            }
        }
        return true;
    }

    private static void refuse(HttpServletResponse response, int status, String code, String detail, String next)
            throws IOException {
        response.setStatus(status);
        response.setContentType(Problem.TYPE.toString());
        String title = status == UNSUPPORTED ? "Unsupported media type" : status == 413 ? "Too large" : "Malformed";
        response.getOutputStream()
                .write(Problem.body(status, title, code, detail, next).getBytes(StandardCharsets.UTF_8));
    }
}
