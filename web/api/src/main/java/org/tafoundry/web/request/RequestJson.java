package org.tafoundry.web.request;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.InputStream;
import org.tafoundry.request.Failure;
import org.tafoundry.request.Interview;
import org.tafoundry.request.RequestDraft;
import org.tafoundry.request.RequestView;
import org.tafoundry.web.JsonInput;
import org.tafoundry.web.JsonOutput;

/** Reads and writes requests as JSON. */
final class RequestJson {
    private static final String SOURCE = "source_system";
    private static final String DESCRIPTION = "description";
    private static final String CIM = "cim_required";
    private static final String METADATA = "metadata";
    private static final String VENDOR = "vendor";
    private static final String PRODUCT = "product";
    private static final String SOURCETYPE = "sourcetype";
    private static final String ZONE = "time_zone";
    private static final String COLLECTION = "collection";
    private static final String PURPOSE = "purpose";
    private static final String MASKED = "masked";

    private RequestJson() {}

    /** What a requestor asks for. */
    static RequestDraft draft(InputStream body) {
        JsonInput input = JsonInput.of(body, SOURCE, DESCRIPTION, CIM, METADATA);
        JsonInput answers = input.object(METADATA, VENDOR, PRODUCT, SOURCETYPE, ZONE, COLLECTION, PURPOSE, MASKED);
        Interview interview = new Interview(
                answers.text(VENDOR),
                answers.text(PRODUCT),
                answers.text(SOURCETYPE),
                answers.text(ZONE),
                answers.text(COLLECTION),
                answers.text(PURPOSE),
                answers.flag(MASKED, false));
        return new RequestDraft(input.text(SOURCE), input.text(DESCRIPTION), input.flag(CIM, true), interview);
    }

    /** The request. */
    static JsonObject of(RequestView request) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", request.id().toString())
                .add("created_by", request.createdBy().toString())
                .add("status", request.status().name())
                .add(SOURCE, request.sourceSystem())
                .add(DESCRIPTION, request.description())
                .add(CIM, request.cimRequired())
                .add(METADATA, answers(request.interview()));
        JsonOutput.optional(json, "approved_by", request.approvedBy());
        JsonOutput.optional(json, "approved_at", request.approvedAt());
        json.add("rejection_reason", request.rejectionReason());
        if (request.failure().equals(Failure.NONE)) {
            json.addNull("failure");
        } else {
            json.add("failure", failure(request.failure()));
        }
        JsonOutput.optional(json, "completed_at", request.completedAt());
        return json.add("created_at", request.createdAt().toString())
                .add("updated_at", request.updatedAt().toString())
                .build();
    }

    private static JsonObjectBuilder answers(Interview interview) {
        return Json.createObjectBuilder()
                .add(VENDOR, interview.vendor())
                .add(PRODUCT, interview.product())
                .add(SOURCETYPE, interview.sourcetype())
                .add(ZONE, interview.timeZone())
                .add(COLLECTION, interview.collection())
                .add(PURPOSE, interview.purpose())
                .add(MASKED, interview.masked());
    }

    private static JsonObjectBuilder failure(Failure failure) {
        return Json.createObjectBuilder()
                .add("code", failure.code())
                .add("message", failure.message())
                .add("next", failure.next());
    }
}
