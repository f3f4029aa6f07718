package org.tafoundry.console.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.tafoundry.audit.AuditQuery;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Language;
import org.tafoundry.export.AuditExport;
import org.tafoundry.identity.Users;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.RefusalKind;

/** {@code /audit.csv}: the lines of the audit trail that match, for a spreadsheet. */
@WebServlet("/audit.csv")
public class AuditTableServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditExport export;

    @Inject
    private transient Users users;

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = visitor.caller(request);
        AuditQuery query;
        try {
            caller.require(RoleName.ADMIN);
            query = new AuditConditions(
                            text(request, "user"),
                            text(request, "action"),
                            text(request, "entity"),
                            text(request, "from"),
                            text(request, "until"),
                            text(request, "call"))
                    .query(caller, users, Language.of(request));
        } catch (Refusal refusal) {
            visitor.refused(request, refusal);
            response.sendError(
                    refusal.code().kind() == RefusalKind.FORBIDDEN
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        export.write(caller, query, response.getOutputStream());
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }
}
