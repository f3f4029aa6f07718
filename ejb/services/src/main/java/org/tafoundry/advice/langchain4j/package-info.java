/**
 * Language models on Ollama and OpenAI-compatible servers, through langchain4j and the product's own client for calls that
 * leave the server.
 *
 * <p>It asks once; when to ask again is not decided here.
 */
package org.tafoundry.advice.langchain4j;
