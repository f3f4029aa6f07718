package org.tafoundry.architecture.planted.one;

import jakarta.ejb.Stateless;
import java.util.Map;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;

/** Writes a refusal down while its own transaction is open. */
@Stateless
public class PlantedRefuser {
    void refuse(AuditTrail audit, Caller caller) {
        audit.recordRefused(caller, AuditAction.ACCESS_DENIED, AuditSubject.of("call"), Map.of());
    }
}
