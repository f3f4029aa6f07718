--liquibase formatted sql

--changeset tafoundry:audit-digests
--comment what each line of the audit trail was when it was written, in the order in which the lines are sealed; lines from before are digested when they are sealed
CREATE TABLE audit_digests (
    audit_id uuid   NOT NULL,
    number   bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    user_id  uuid,
    digest   bytea,
    block    bigint,
    CONSTRAINT pk_audit_digests PRIMARY KEY (audit_id)
);
CREATE INDEX ix_audit_digests_block ON audit_digests (block, number);
INSERT INTO audit_digests (audit_id, user_id) SELECT id, user_id FROM audit_logs ORDER BY "timestamp", id;
--rollback DROP TABLE audit_digests;

--changeset tafoundry:audit-blocks
--comment up to a thousand lines of the audit trail each, sealed by a hash that takes in the hash of the block before; a block whose lines were removed stays
CREATE TABLE audit_blocks (
    number         bigint                   NOT NULL,
    lines          integer                  NOT NULL,
    lines_so_far   bigint                   NOT NULL,
    first_at       timestamp with time zone NOT NULL,
    last_at        timestamp with time zone NOT NULL,
    sealed_at      timestamp with time zone NOT NULL,
    contents_hash  bytea                    NOT NULL,
    previous_hash  bytea                    NOT NULL,
    hash           bytea                    NOT NULL,
    removed_at     timestamp with time zone,
    CONSTRAINT pk_audit_blocks PRIMARY KEY (number),
    CONSTRAINT uq_audit_blocks_previous_hash UNIQUE (previous_hash)
);
CREATE INDEX ix_audit_blocks_removed ON audit_blocks (number) WHERE removed_at IS NOT NULL;
--rollback DROP TABLE audit_blocks;
