/**
 * The vector store on Pinecone, through its own client: serverless indexes, one namespace, metadata filters, batched upserts.
 * Only where the rules for calls to the outside allow it, at the addresses that were checked.
 *
 * <p>It searches by meaning only; words are searched by the built-in store.
 */
package org.tafoundry.knowledge.pinecone;
