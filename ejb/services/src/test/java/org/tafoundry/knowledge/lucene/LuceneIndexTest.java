package org.tafoundry.knowledge.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tafoundry.knowledge.VectorStore;
import org.tafoundry.knowledge.VectorStoreContract;

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
}
