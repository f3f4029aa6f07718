package org.tafoundry.console.text;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.tafoundry.console.Visible;

/** Has all pages show the characters of texts that hide or turn others; what is typed into fields stays as it is. */
public final class InertRenderKits extends RenderKitFactory {

    /** Called by Faces. */
    public InertRenderKits(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public RenderKit getRenderKit(FacesContext faces, String id) {
        return new InertRenderKit(getWrapped().getRenderKit(faces, id));
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class InertRenderKit extends RenderKitWrapper {
        InertRenderKit(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter createResponseWriter(Writer writer, String contentTypes, String encoding) {
            return new InertWriter(getWrapped().createResponseWriter(writer, contentTypes, encoding));
        }
    }

    private static final class InertWriter extends ResponseWriterWrapper {
        InertWriter(ResponseWriter wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            return new InertWriter(getWrapped().cloneWithWriter(writer));
        }

        @Override
        public void writeText(Object text, String property) throws IOException {
            getWrapped().writeText(Visible.of(String.valueOf(text)), property);
        }

        @Override
        public void writeText(Object text, UIComponent component, String property) throws IOException {
            String shown = String.valueOf(text);
            getWrapped().writeText(component instanceof UIInput ? shown : Visible.of(shown), component, property);
        }
    }
}
