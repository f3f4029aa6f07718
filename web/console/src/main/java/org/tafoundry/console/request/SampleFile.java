package org.tafoundry.console.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.sample.SampleParts;
import org.tafoundry.sample.Samples;
import org.tafoundry.sample.Upload;

/** The sample that a form came with: in the form itself, or in parts that came before it. */
@Named
@RequestScoped
public class SampleFile {
    @Inject
    private Samples samples;

    @Inject
    private SampleParts parts;

    private Part part;
    private String upload = "";
    private String name = "";
    private long size;

    /** Makes it a sample of a request. */
    void keep(Caller caller, UUID request) throws IOException {
        if (upload.isEmpty()) {
            try (InputStream content = part.getInputStream()) {
                samples.upload(
                        caller, request, new Upload(part.getSubmittedFileName(), part.getContentType()), content);
            }
            return;
        }
        try (InputStream content = parts.open(caller, upload, size)) {
            samples.upload(caller, request, new Upload(name, ""), content);
        }
        parts.discard(caller, upload);
    }

    /** Whether the file is here though the form could not be taken, so that it need not be chosen again. */
    public boolean isHere() {
        return !upload.isEmpty();
    }

    /** How many bytes come at a time. */
    public int getPartSize() {
        return SampleParts.SIZE;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }

    public String getUpload() {
        return upload;
    }

    public void setUpload(String upload) {
        this.upload = upload == null ? "" : upload;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public long getSize() {
        return size;
    }

    public void setSize(long size) {
        this.size = size;
    }
}
