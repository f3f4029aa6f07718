package org.tafoundry.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words why a file cannot be read or written. */
final class FileTrouble {

    private FileTrouble() {}

    /** The reason, to stand behind a colon. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "you may not";
        } else if (e instanceof NoSuchFileException) {
            return "it, or its folder, does not exist";
        } else if (e instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        } else if (e instanceof NotDirectoryException) {
            return "it is no folder";
        } else if (e instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        } else if (e instanceof FileSystemLoopException) {
            return "its links lead in a circle";
        } else if (e instanceof CharacterCodingException) {
            return "it is not text in UTF-8";
        } else if (e instanceof FileSystemException system) {
            return system.getReason() == null ? "the system does not say why" : system.getReason();
        }
        return e.getMessage() == null ? "the system does not say why" : e.getMessage();
    }
}
