--liquibase formatted sql

--changeset tafoundry:knowledge-passages
--comment the passages of documents with their embeddings: what every vector store is filled from
CREATE TABLE knowledge_passages (
    id          uuid         NOT NULL,
    document_id uuid         NOT NULL,
    position    integer      NOT NULL,
    heading     varchar(500) NOT NULL,
    content     text         NOT NULL,
    facts       jsonb        NOT NULL,
    embedding   bytea        NOT NULL,
    CONSTRAINT pk_knowledge_passages PRIMARY KEY (id),
    CONSTRAINT uq_knowledge_passages_position UNIQUE (document_id, position),
    CONSTRAINT fk_knowledge_passages_document_id FOREIGN KEY (document_id) REFERENCES knowledge_documents (id) ON DELETE CASCADE
);
--rollback DROP TABLE knowledge_passages;

--changeset tafoundry:knowledge-changes
--comment attempt: raised by whatever changes a document, so that older work on it commits nothing; change: when its passages changed, by the one clock
CREATE TABLE knowledge_changes (
    document_id uuid   NOT NULL,
    attempt     bigint NOT NULL,
    change      bigint NOT NULL,
    CONSTRAINT pk_knowledge_changes PRIMARY KEY (document_id),
    CONSTRAINT fk_knowledge_changes_document_id FOREIGN KEY (document_id) REFERENCES knowledge_documents (id) ON DELETE CASCADE
);
CREATE INDEX ix_knowledge_changes_change ON knowledge_changes (change);
CREATE TABLE knowledge_clock (
    id     smallint NOT NULL CHECK (id = 1),
    change bigint   NOT NULL,
    CONSTRAINT pk_knowledge_clock PRIMARY KEY (id)
);
INSERT INTO knowledge_clock (id, change) VALUES (1, 0);
--rollback DROP TABLE knowledge_changes; DROP TABLE knowledge_clock;
