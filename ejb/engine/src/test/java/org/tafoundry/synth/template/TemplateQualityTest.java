package org.tafoundry.synth.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplateQualityTest {

    private static final List<String> TOWNS = List.of("orlund", "vesby", "harne", "tikke", "solda", "mirna");

    private static final List<Message> OPENED = messages(i -> "door to cellar " + i + " opened by key ring " + i * 7);
    private static final List<Message> LEVEL =
            messages(i -> "basin level fell below " + i + " percent, pump starts within 30 s");
    private static final List<Message> LOST =
            messages(i -> "lost contact with sluice at 192.0.2." + i + ", will try again");

    private static List<Message> messages(IntFunction<String> text) {
        return IntStream.range(1, 40)
                .mapToObj(i -> new Message(text.apply(i), 0))
                .toList();
    }

    private static double score(List<List<Message>> groups) {
        return TemplateQuality.of(groups).score();
    }

    @Test
    void messagesThatSayTheSameInGroupsThatDoNotAreGood() {
        TemplateQuality quality = TemplateQuality.of(List.of(OPENED, LEVEL, LOST));
        assertThat(quality.score()).isGreaterThan(0.95);
        assertThat(quality.low()).isFalse();
        assertThat(quality.split()).isZero();
        assertThat(quality.mixed()).isZero();
        assertThat(quality.messages()).isEqualTo(117);
    }

    @Test
    void aFormThatIsSplitAmongManyTemplatesIsBad() {
        List<List<Message>> split = new ArrayList<>();
        OPENED.forEach(m -> split.add(List.of(m)));
        split.add(LEVEL);
        TemplateQuality quality = TemplateQuality.of(split);
        assertThat(quality.low()).isTrue();
        assertThat(quality.split()).isEqualTo(39);
        assertThat(quality.worst()).isEqualTo("door to cellar <*> opened by key ring <*>");
    }

    @Test
    void differentFormsInOneTemplateAreBad() {
        List<Message> mixed = new ArrayList<>();
        for (int i = 0; i < OPENED.size(); i++) {
            mixed.addAll(List.of(OPENED.get(i), LEVEL.get(i), LOST.get(i)));
        }
        TemplateQuality quality = TemplateQuality.of(List.of(mixed));
        assertThat(quality.low()).isTrue();
        assertThat(quality.mixed()).isEqualTo(1);
    }

    @Test
    void eachWrongGroupLowersTheScore() {
        List<Message> half = OPENED.subList(0, 20);
        List<Message> rest = OPENED.subList(20, OPENED.size());
        List<Message> two = new ArrayList<>(LEVEL);
        two.addAll(LOST);
        double good = score(List.of(OPENED, LEVEL, LOST));
        double oneSplit = score(List.of(half, rest, LEVEL, LOST));
        double oneMixed = score(List.of(OPENED, two));
        assertThat(oneSplit).isLessThan(good - 0.3);
        assertThat(oneMixed).isLessThan(good - 0.3);
    }

    @Test
    void namesThatVaryInOneTemplateCostNothing() {
        TemplateMiner miner = new TemplateMiner();
        for (int i = 0; i < 30; i++) {
            miner.add(new Message("ferry to " + TOWNS.get(i % TOWNS.size()) + " left the quay with 12 lorries", 0));
        }
        List<TemplateMiner.Form> forms = miner.forms();
        assertThat(forms).hasSize(1);
        assertThat(score(List.of(forms.get(0).messages))).isEqualTo(1);
    }

    @Test
    void withoutMessagesThereIsNothingToBlame() {
        assertThat(TemplateQuality.of(List.of()).low()).isFalse();
    }

    @Test
    void tenThousandTemplatesOfTheSameWordsTakeSecondsOnly() {
        List<List<Message>> groups = IntStream.range(0, 10_000)
                .mapToObj(i -> List.of(
                        new Message("the same sentence of many words ends with word" + (char) ('a' + i % 26), 0)))
                .toList();
        TemplateQuality quality = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TemplateQuality.of(groups));
        assertThat(quality.split()).isEqualTo(10_000);
    }
}
