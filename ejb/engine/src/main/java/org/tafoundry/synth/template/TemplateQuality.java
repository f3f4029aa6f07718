package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How well messages were grouped into templates, told from the messages alone.
 *
 * <p>The measure is a silhouette over medoids as in PMSS (Qin et al., "A Story About Cohesion and Separation", 2025): a
 * template is good when its messages are near the one that stands for them and the nearest other template is far. Templates
 * count alike, rare ones as well. Looking at a limited number of messages of each template, and of other templates that share
 * words with it, it takes time that grows with the number of templates and their length only.
 *
 * @param score 0 to 1; the mean over the templates. A set that splits one form among many templates, or that has different
 *     forms in one, comes near 0
 * @param templates number of templates
 * @param messages number of messages
 * @param split templates that hardly differ from another
 * @param mixed templates whose messages differ in words of the sentence
 * @param worst the worst template in words; empty without templates
 */
public record TemplateQuality(double score, int templates, long messages, int split, int mixed, String worst) {

    /** Below this the templates are not to be trusted; fifteen of sixteen well-known system logs score 0.78 to 1. */
    public static final double LOW = 0.5;

    private static final double GOLDEN = 0.618033988749895;
    private static final int MOST_MEMBERS = 32;
    private static final int MOST_NEIGHBOURS = 12;
    private static final int MOST_OF_A_WORD = 48;

    /** At this distance from its nearest neighbour a template stands by itself. */
    private static final double APART = 0.4;

    /** A template is near another, or its messages are unlike, from this value on. */
    private static final double WEAK = 0.5;

    public TemplateQuality {
        Objects.requireNonNull(worst, "worst");
    }

    /** The quality of groups of messages of which each is one template. */
    static TemplateQuality of(List<List<Message>> groups) {
        List<WordRow> medoids = new ArrayList<>();
        List<Double> spreads = new ArrayList<>();
        for (List<Message> group : groups) {
            List<WordRow> rows = rows(group);
            WordRow medoid = WordRow.medoid(rows);
            medoids.add(medoid);
            spreads.add(
                    rows.stream().mapToDouble(r -> r.distance(medoid)).average().orElse(0));
        }
        Map<String, List<Integer>> places = places(medoids);
        double sum = 0;
        double least = 2;
        int split = 0;
        int mixed = 0;
        String worst = "";
        for (int i = 0; i < medoids.size(); i++) {
            double separation = Math.min(1, nearest(i, medoids, places) / APART);
            double cohesion = 1 - Math.min(1, spreads.get(i) / APART);
            double score = separation * cohesion;
            split += separation < WEAK ? 1 : 0;
            mixed += cohesion < WEAK ? 1 : 0;
            sum += score;
            if (score < least) {
                least = score;
                worst = medoids.get(i).text();
            }
        }
        double mean = medoids.isEmpty() ? 1 : sum / medoids.size();
        long messages = groups.stream().mapToLong(List::size).sum();
        return new TemplateQuality(mean, medoids.size(), messages, split, mixed, worst);
    }

    /** Whether the grouping is so bad that fields may be missing or wrong. */
    public boolean low() {
        return score < LOW;
    }

    /** The score with two digits. */
    public String rounded() {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    /** As many messages as are looked at, from all over the group. */
    private static List<WordRow> rows(List<Message> group) {
        if (group.size() <= MOST_MEMBERS) {
            return group.stream().map(WordRow::of).toList();
        }
        List<WordRow> rows = new ArrayList<>();
        for (int i = 0; i < MOST_MEMBERS; i++) {
            // multiples of the golden ratio keep no step with what takes turns in a log
            rows.add(WordRow.of(group.get((int) (i * GOLDEN % 1 * group.size()))));
        }
        return rows;
    }

    /** The templates that hold each word, not more than are looked at. */
    private static Map<String, List<Integer>> places(List<WordRow> medoids) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < medoids.size(); i++) {
            for (String word : medoids.get(i).distinct()) {
                List<Integer> list = places.computeIfAbsent(word, w -> new ArrayList<>());
                if (list.size() < MOST_OF_A_WORD) {
                    list.add(i);
                }
            }
        }
        return places;
    }

    /** The distance to the nearest other template; 1 where no other has a word of it. */
    private static double nearest(int place, List<WordRow> medoids, Map<String, List<Integer>> places) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (String word : medoids.get(place).distinct()) {
            for (int other : places.get(word)) {
                if (other != place) {
                    shared.merge(other, 1, Integer::sum);
                }
            }
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NEIGHBOURS)
                .mapToDouble(e -> medoids.get(e.getKey()).distance(medoids.get(place)))
                .min()
                .orElse(1);
    }
}
