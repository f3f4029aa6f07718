/**
 * Embeddings computed in this process by all-MiniLM-L6-v2, quantised, on the ONNX runtime; nothing leaves the server.
 *
 * <p>It keeps no vectors; a vector store does.
 */
package org.tafoundry.knowledge.minilm;
