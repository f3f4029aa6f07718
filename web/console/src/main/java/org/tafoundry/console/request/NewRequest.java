package org.tafoundry.console.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Drafts;
import org.tafoundry.request.Interview;
import org.tafoundry.request.RequestDraft;
import org.tafoundry.request.Requests;

/** The form for a new request: what the log is, and a sample of it. */
@Named
@RequestScoped
public class NewRequest {
    /** To choose from, so that nobody can mistype one: regions with a city, and UTC first. */
    private static final List<String> ZONES = Stream.concat(
                    Stream.of("UTC"),
                    ZoneId.getAvailableZoneIds().stream()
                            .filter(zone -> zone.matches(
                                    "(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                            .sorted())
            .toList();

    @Inject
    private Requests requests;

    @Inject
    private Drafts drafts;

    @Inject
    private SampleFile sample;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private String source = "";
    private String description = "";
    private String vendor = "";
    private String product = "";
    private String timeZone = "";
    private String collection = "";
    private boolean cim = true;
    private String cimVersion = "";
    private String sandbox = "";
    private boolean masked;
    private boolean submit;

    /** Creates the request with its sample, and submits it when wanted; leaves nothing when the sample is refused. */
    public String create() throws IOException {
        Caller caller = visitor.caller(Notices.request());
        try {
            RequestDraft draft = new RequestDraft(
                    source,
                    description,
                    cim,
                    new Interview(vendor, product, "", timeZone, collection, "", masked, cimVersion, sandbox));
            UUID request = requests.create(caller, draft).id();
            return upload(caller, request) ? "/request?faces-redirect=true&id=" + request : "";
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
            return "";
        }
    }

    private boolean upload(Caller caller, UUID request) throws IOException {
        try {
            sample.keep(caller, request);
        } catch (Refusal refusal) {
            drafts.delete(caller, request);
            Notices.refused("request:sample", refusal);
            return false;
        }
        if (submit) {
            requests.submit(caller, request);
            Notices.done(texts.of("done.request-waits"));
        } else {
            Notices.done(texts.of("done.request-created"));
        }
        return true;
    }

    /** The zones that a log's times can be in. */
    public List<String> getZones() {
        return ZONES;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getVendor() {
        return vendor;
    }

    public void setVendor(String vendor) {
        this.vendor = vendor;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getCollection() {
        return collection;
    }

    public void setCollection(String collection) {
        this.collection = collection;
    }

    public boolean isCim() {
        return cim;
    }

    public void setCim(boolean cim) {
        this.cim = cim;
    }

    /** The versions of the CIM that an add-on can be made for. */
    public List<String> getCimVersions() {
        return Foundry.cimVersions();
    }

    public String getCimVersion() {
        return cimVersion;
    }

    public void setCimVersion(String cimVersion) {
        this.cimVersion = cimVersion;
    }

    public String getSandbox() {
        return sandbox;
    }

    public void setSandbox(String sandbox) {
        this.sandbox = sandbox;
    }

    public boolean isMasked() {
        return masked;
    }

    public void setMasked(boolean masked) {
        this.masked = masked;
    }

    public boolean isSubmit() {
        return submit;
    }

    public void setSubmit(boolean submit) {
        this.submit = submit;
    }
}
