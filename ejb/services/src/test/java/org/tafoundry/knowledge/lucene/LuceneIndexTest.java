package org.tafoundry.knowledge.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.knowledge.DocumentType;
import org.tafoundry.knowledge.IndexedPassage;
import org.tafoundry.knowledge.KnowledgeIndex;
import org.tafoundry.knowledge.Passage;
import org.tafoundry.knowledge.PassageFacts;
import org.tafoundry.knowledge.PassageFilter;
import org.tafoundry.knowledge.PassageQuery;
import org.tafoundry.knowledge.VectorStore;
import org.tafoundry.knowledge.VectorStoreContract;
import org.tafoundry.knowledge.WordEmbeddings;

/** The built-in vector store keeps the contract, and what was committed is there after a restart. */
class LuceneIndexTest extends VectorStoreContract {
    @TempDir
    private Path folder;

    private LuceneIndex index;

    @Override
    protected VectorStore open() throws IOException {
        index = LuceneIndex.open(folder);
        return index;
    }

    @Override
    protected void close() throws IOException {
        index.close();
    }

    @Test
    void itKnowsTheLastChangeThatItKept() throws IOException {
        assertThat(index.lastChange()).isZero();
        index.commit(7);
        index.close();
        open();
        assertThat(index.lastChange()).isEqualTo(7);
        index.clear();
        assertThat(index.lastChange()).isZero();
    }

    @Test
    void aTextIsNoQueryLanguageAndMayHaveAnyNumberOfWords() throws IOException {
        IndexedPassage passage = passage("the gate was opened");
        index.replace(passage.document(), List.of(passage));
        for (String text : List.of(
                "content:* OR (((",
                "gate~ AND \"",
                "\\u0000[* TO *]^99",
                "\u5f00\u95e8".repeat(1_000),
                "a b ".repeat(50_000),
                "x".repeat(100_000))) {
            index.search(new PassageQuery(text, WordEmbeddings.vector(text), PassageFilter.ALL, 5));
        }
        assertThat(index.search(new PassageQuery(
                        "gate " + "\u5f00".repeat(3_000), WordEmbeddings.vector("gate"), PassageFilter.ALL, 5)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_0.cfs", "segments_1"})
    void aDamagedIndexBeginsAnew(String file) throws IOException {
        IndexedPassage passage = passage("the gate was opened");
        index.replace(passage.document(), List.of(passage));
        index.commit(7);
        index.close();
        byte[] whole = Files.readAllBytes(folder.resolve(file));
        Files.write(folder.resolve(file), Arrays.copyOf(whole, whole.length / 2));
        open();
        assertThat(index.lastChange()).isZero();
        index.replace(passage.document(), List.of(passage));
        index.commit(8);
        assertThat(index.lastChange()).isEqualTo(8);
    }

    private static IndexedPassage passage(String text) {
        return new IndexedPassage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                KnowledgeIndex.SPLUNK_DOCS,
                DocumentType.MARKDOWN,
                new Passage("", text, PassageFacts.NONE),
                WordEmbeddings.vector(text));
    }
}
