package org.tafoundry.console.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.knowledge.DocumentType;
import org.tafoundry.knowledge.KnowledgeBase;
import org.tafoundry.knowledge.NewDocument;
import org.tafoundry.refusal.Refusal;

/** The form that uploads a document. */
@Named
@RequestScoped
public class DocumentForm {
    @Inject
    private KnowledgeBase base;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private Part file;
    private DocumentType type = DocumentType.PDF;
    private String title = "";
    private String tags = "";
    private String url = "";

    /** Uploads the chosen file; it is indexed next. */
    public String upload() throws IOException {
        List<String> words = Arrays.stream(tags.split(",")).map(String::strip).toList();
        try (InputStream content = file.getInputStream()) {
            base.upload(
                    visitor.caller(Notices.request()),
                    new NewDocument(file.getSubmittedFileName(), type, title, "", words, url),
                    content);
            Notices.done(texts.of("done.document-kept"));
            return "/knowledge?faces-redirect=true";
        } catch (Refusal refusal) {
            Notices.refused("document:file", refusal);
            return "";
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public DocumentType getType() {
        return type;
    }

    public void setType(DocumentType type) {
        this.type = type;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title == null ? "" : title;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags == null ? "" : tags;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url == null ? "" : url;
    }
}
