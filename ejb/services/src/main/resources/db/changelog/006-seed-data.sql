--liquibase formatted sql

--changeset tafoundry:seed-roles
INSERT INTO roles (id, name, description) VALUES
    ('6f1d0a52-0c1e-4f0b-9a53-7d1f5c0b1001', 'REQUESTOR', 'Submits requests for add-ons with log samples'),
    ('6f1d0a52-0c1e-4f0b-9a53-7d1f5c0b1002', 'APPROVER', 'Reviews requests, approves or rejects them, overrides and re-validates add-ons'),
    ('6f1d0a52-0c1e-4f0b-9a53-7d1f5c0b1003', 'ADMIN', 'Administers users, configuration, audit and jobs'),
    ('6f1d0a52-0c1e-4f0b-9a53-7d1f5c0b1004', 'KNOWLEDGE_MANAGER', 'Curates the documents of the knowledge base');
--rollback DELETE FROM roles WHERE name IN ('REQUESTOR', 'APPROVER', 'ADMIN', 'KNOWLEDGE_MANAGER');

--changeset tafoundry:seed-config
INSERT INTO system_config (id, key, value, value_type, description, is_secret) VALUES
    ('6f1d0a52-0c1e-4f0b-9a53-7d1f5c0b2001', 'OLLAMA_HOST', '', 'string', 'Host of the Ollama language model server; empty means that no model is asked', false),
    ('6f1d0a52-0c1e-4f0b-9a53-7d1f5c0b2002', 'OLLAMA_PORT', '11434', 'int', 'Port of the Ollama language model server', false),
    ('6f1d0a52-0c1e-4f0b-9a53-7d1f5c0b2003', 'PINECONE_API_KEY', '', 'string', 'API key of the Pinecone vector database; empty means that the built-in index is used', true),
    ('6f1d0a52-0c1e-4f0b-9a53-7d1f5c0b2004', 'PINECONE_ENV', '', 'string', 'Environment or host of the Pinecone vector database', false),
    ('6f1d0a52-0c1e-4f0b-9a53-7d1f5c0b2005', 'SAMPLE_RETENTION_ENABLED', 'false', 'bool', 'Whether log samples are deleted when their retention date has passed', false),
    ('6f1d0a52-0c1e-4f0b-9a53-7d1f5c0b2006', 'MAX_PARALLEL_VALIDATIONS', '2', 'int', 'How many validations may run at the same time in the whole cluster', false),
    ('6f1d0a52-0c1e-4f0b-9a53-7d1f5c0b2007', 'ALLOWED_WEB_DOMAINS', '[]', 'json', 'Domains that outgoing web requests may reach, as a JSON list', false);
--rollback DELETE FROM system_config WHERE key IN ('OLLAMA_HOST', 'OLLAMA_PORT', 'PINECONE_API_KEY', 'PINECONE_ENV', 'SAMPLE_RETENTION_ENABLED', 'MAX_PARALLEL_VALIDATIONS', 'ALLOWED_WEB_DOMAINS');
