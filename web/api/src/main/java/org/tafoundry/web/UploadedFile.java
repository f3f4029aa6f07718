package org.tafoundry.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Finds the file in a multipart body. */
public final class UploadedFile {
    /** The longest name of a file. */
    public static final int LONGEST_NAME = 255;

    /** What the name of a file has to have behind its folders: something to see. */
    public static final String NAME = "[^/\\\\\\s\\x00-\\x1f\\x7f.][^/\\\\]*$";

    private UploadedFile() {}

    /**
     * The form.
     *
     * @param file the file, in a part of whatever name
     */
    @Schema(name = "UploadForm")
    public record Form(@Schema(format = "binary", required = true) String file) {}

    /** What an uploader makes of a file's name and bytes. */
    @FunctionalInterface
    public interface Uploader<T> {
        T upload(String fileName, InputStream content);
    }

    /** Uploads the only file among the parts of a form; {@code name}, when given, is used instead of its own. */
    public static <T> T upload(List<EntityPart> parts, String name, Uploader<T> uploader) {
        List<EntityPart> files =
                parts.stream().filter(part -> part.getFileName().isPresent()).toList();
        if (files.size() != 1) {
            throw new BadRequestException("The form has " + files.size() + " files; send one.");
        }
        EntityPart file = files.get(0);
        try (InputStream content = file.getContent()) {
            return uploader.upload(name == null || name.isBlank() ? own(file) : name, content);
        } catch (IOException e) {
            throw new BadRequestException("The form ended before the file was complete.", e);
        }
    }

    private static String own(EntityPart file) {
        return file.getFileName().orElse("");
    }
}
