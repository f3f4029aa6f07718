package org.tafoundry.knowledge.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.tafoundry.knowledge.IndexedPassage;
import org.tafoundry.knowledge.PassageFilter;
import org.tafoundry.knowledge.PassageQuery;
import org.tafoundry.knowledge.VectorStore;

/** A Lucene index in a folder; used by one process at a time. Nothing is kept before {@link #commit}. */
public final class LuceneIndex implements VectorStore, Closeable {
    private static final Logger LOG = Logger.getLogger(LuceneIndex.class.getName());
    private static final String ID = "id";
    private static final String DOCUMENT = "document";
    private static final String INDEX = "index";
    private static final String TYPE = "type";
    private static final String SOURCETYPE = "sourcetype";
    private static final String MODEL = "model";
    private static final String CONTENT = "content";
    private static final String VECTOR = "vector";
    private static final String CHANGE = "change";

    /** More candidates than wanted, so that the approximate search misses fewer of the nearest. */
    private static final int CANDIDATES_EACH = 8;

    private static final int FEWEST_CANDIDATES = 100;

    /** Fewer than the clauses that Lucene allows: each character of some languages is a word. */
    private static final int MOST_WORDS = 256;

    /** The usual constant of reciprocal rank fusion. */
    private static final double RANK_OFFSET = 60;

    private final Directory directory;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private LuceneIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
        try {
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            writer.rollback(); // gives the folder free
            throw e;
        }
    }

    /** Opens the index in a folder; a new one when there is none, and in place of one that is damaged. */
    public static LuceneIndex open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return new LuceneIndex(directory);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | NoSuchFileException e) {
            LOG.log(Level.WARNING, e, () -> "The index in " + folder + " is damaged and begins anew");
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
            return new LuceneIndex(directory);
        }
    }

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public void replace(UUID document, List<IndexedPassage> passages) throws IOException {
        if (passages.isEmpty()) {
            remove(document);
            return;
        }
        List<Document> documents = passages.stream().map(LuceneIndex::document).toList();
        writer.updateDocuments(new Term(DOCUMENT, document.toString()), documents);
    }

    @Override
    public void remove(UUID document) throws IOException {
        writer.deleteDocuments(new Term(DOCUMENT, document.toString()));
    }

    @Override
    public List<Match> search(PassageQuery query) throws IOException {
        int candidates = Math.max(FEWEST_CANDIDATES, CANDIDATES_EACH * query.limit());
        Query filter = filter(query.filter());
        searchers.maybeRefreshBlocking();
        IndexSearcher searcher = searchers.acquire();
        try {
            List<ScoreDoc[]> rankings = new ArrayList<>();
            rankings.add(
                    searcher.search(new KnnFloatVectorQuery(VECTOR, query.vector(), candidates, filter), candidates)
                            .scoreDocs);
            List<TermQuery> words = words(query.text());
            if (!words.isEmpty()) { // a text of stop words only has none
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                words.forEach(word -> any.add(word, BooleanClause.Occur.SHOULD));
                Query wanted = new BooleanQuery.Builder()
                        .add(any.build(), BooleanClause.Occur.MUST)
                        .add(filter, BooleanClause.Occur.FILTER)
                        .build();
                rankings.add(searcher.search(wanted, candidates).scoreDocs);
            }
            return fused(searcher, rankings, query.limit());
        } finally {
            searchers.release(searcher);
        }
    }

    /** The words of a text, which is no query language; the first {@value #MOST_WORDS} different ones. */
    private List<TermQuery> words(String text) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(CONTENT, text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (words.size() < MOST_WORDS && tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        }
        return words.stream()
                .map(word -> new TermQuery(new Term(CONTENT, word)))
                .toList();
    }

    /** Whether it can still be written to; not after the disk was full, for example. */
    public boolean isOpen() {
        return writer.isOpen();
    }

    /** The number that the last commit was given; 0 for a new index. */
    public long lastChange() {
        if (writer.getLiveCommitData() != null) {
            for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
                if (entry.getKey().equals(CHANGE)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return 0;
    }

    /** Keeps everything so far, with a number for {@link #lastChange}. */
    public void commit(long change) throws IOException {
        writer.setLiveCommitData(Map.of(CHANGE, Long.toString(change)).entrySet());
        writer.commit();
    }

    /** Removes everything. */
    public void clear() throws IOException {
        writer.deleteAll();
        commit(0);
    }

    /** Keeps everything and gives the folder free. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private static Document document(IndexedPassage passage) {
        Document document = new Document();
        document.add(new StringField(ID, passage.id().toString(), Field.Store.YES));
        document.add(new StringField(DOCUMENT, passage.document().toString(), Field.Store.NO));
        document.add(new StringField(INDEX, passage.index().name(), Field.Store.NO));
        document.add(new StringField(TYPE, passage.type().name(), Field.Store.NO));
        passage.passage()
                .facts()
                .sourcetypes()
                .forEach(name -> document.add(new StringField(SOURCETYPE, name, Field.Store.NO)));
        passage.passage().facts().models().forEach(name -> document.add(new StringField(MODEL, name, Field.Store.NO)));
        document.add(new TextField(CONTENT, passage.passage().whole(), Field.Store.NO));
        document.add(new KnnFloatVectorField(VECTOR, passage.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }

    private static Query filter(PassageFilter wanted) {
        BooleanQuery.Builder filter = new BooleanQuery.Builder();
        filter.add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER);
        any(filter, INDEX, wanted.indexes().stream().map(Enum::name).toList());
        any(filter, TYPE, wanted.types().stream().map(Enum::name).toList());
        any(filter, SOURCETYPE, wanted.sourcetypes());
        any(filter, MODEL, wanted.models());
        return filter.build();
    }

    private static void any(BooleanQuery.Builder filter, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            filter.add(
                    new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), BooleanClause.Occur.FILTER);
        }
    }

    private static List<Match> fused(IndexSearcher searcher, List<ScoreDoc[]> rankings, int limit) throws IOException {
        Map<Integer, Double> scores = new HashMap<>();
        for (ScoreDoc[] ranking : rankings) {
            for (int rank = 0; rank < ranking.length; rank++) {
                scores.merge(ranking[rank].doc, 1 / (RANK_OFFSET + rank + 1), Double::sum);
            }
        }
        List<Map.Entry<Integer, Double>> best = scores.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .toList();
        List<Match> matches = new ArrayList<>();
        for (Map.Entry<Integer, Double> each : best) {
            String id = searcher.storedFields().document(each.getKey()).get(ID);
            matches.add(new Match(UUID.fromString(id), each.getValue()));
        }
        return matches;
    }
}
