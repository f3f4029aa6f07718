package org.tafoundry.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code knowledge_passages}. */
@Entity
@Immutable
@Table(name = "knowledge_passages")
class KnowledgePassage {
    @Id
    UUID id;

    @Column(name = "document_id")
    UUID documentId;

    int position;

    String heading;

    String content;

    @JdbcTypeCode(SqlTypes.JSON)
    PassageFacts facts;

    /** Big-endian floats, one after the other. */
    byte[] embedding;

    protected KnowledgePassage() {}

    KnowledgePassage(UUID documentId, int position, Passage passage, float[] vector) {
        this.id = UUID.randomUUID();
        this.documentId = documentId;
        this.position = position;
        this.heading = passage.heading();
        this.content = passage.text();
        this.facts = passage.facts();
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        this.embedding = bytes.array();
    }

    Passage passage() {
        return new Passage(heading, content, facts);
    }

    IndexedPassage indexed(DocumentType type) {
        float[] vector = new float[embedding.length / Float.BYTES];
        ByteBuffer.wrap(embedding).asFloatBuffer().get(vector);
        return new IndexedPassage(id, documentId, KnowledgeIndex.of(type), type, passage(), vector);
    }
}
