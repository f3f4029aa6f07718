/**
 * The vector store that comes with the product: a Lucene index on each node's disk, by meaning (HNSW) and by word (BM25),
 * fused by reciprocal rank.
 *
 * <p>It is not the truth about passages: the database is, and every node brings its index up to date from it.
 */
package org.tafoundry.knowledge.lucene;
