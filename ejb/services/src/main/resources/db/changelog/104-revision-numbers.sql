--liquibase formatted sql

--changeset tafoundry:revision-numbers
--comment the numbers of revisions, each given once over all requests of a source, so that no two add-ons have one name
CREATE TABLE revision_numbers (
    source     varchar(300) NOT NULL,
    version    integer      NOT NULL,
    request_id uuid,
    CONSTRAINT pk_revision_numbers PRIMARY KEY (source, version),
    CONSTRAINT fk_revision_numbers_request_id FOREIGN KEY (request_id) REFERENCES requests (id) ON DELETE SET NULL
);
CREATE INDEX ix_revision_numbers_request_id ON revision_numbers (request_id);
--rollback DROP TABLE revision_numbers;

--changeset tafoundry:revision-numbers-of-before
--comment revisions that were made when each request counted for itself keep their numbers, although two may share one
INSERT INTO revision_numbers (source, version, request_id)
SELECT DISTINCT ON (1, 2) lower(regexp_replace(btrim(r.source_system), '[^A-Za-z0-9_.-]+', '-', 'g')), t.version, r.id
FROM ta_revisions t JOIN requests r ON r.id = t.request_id ORDER BY 1, 2, t.created_at;
--rollback DELETE FROM revision_numbers;
