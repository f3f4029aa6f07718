package org.tafoundry.knowledge;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Writes document types in lower case, as the data model names them. */
@Converter
public class DocumentTypeColumn implements AttributeConverter<DocumentType, String> {

    @Override
    public String convertToDatabaseColumn(DocumentType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public DocumentType convertToEntityAttribute(String text) {
        return DocumentType.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
