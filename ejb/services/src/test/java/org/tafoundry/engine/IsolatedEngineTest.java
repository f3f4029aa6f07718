package org.tafoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.engine.IsolatedEngine.Result;
import org.tafoundry.engine.JobEndedException.Reason;
import org.tafoundry.foundry.Generated;
import org.tafoundry.foundry.WhyReport;
import org.tafoundry.order.Inquiry;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.proposal.InterviewOrder;
import org.tafoundry.proposal.OpenPoint;
import org.tafoundry.proposal.OpenPoints;

class IsolatedEngineTest {
    private static final Order ORDER =
            new Order("Fixture", "Example", "Fixture", "", "", 1, true, false, Instant.parse("2026-03-01T00:00:00Z"));

    private static final List<String> PROGRAM =
            List.of("-cp", System.getProperty("java.class.path"), "org.tafoundry.cli.Main");

    @TempDir
    private Path work;

    @Test
    void doesWhatTheEngineDoesAndLeavesNothingBehind() throws IOException, JobEndedException {
        List<String> places = new ArrayList<>();
        Observer observer = (share, place) -> places.add(place);
        Result result = engine(120, 256).generate(samples(2000), ORDER, observer);
        assertThat(result).isInstanceOf(Result.Made.class);
        Generated made = ((Result.Made) result).generated();
        assertThat(made.addOn().id()).isEqualTo("TA-Fixture-v1");
        assertThat(made.report().validation().events()).isEqualTo(2000);
        String sourcetype = made.report().sourcetypes().get(0);
        assertThat(engine(120, 256)
                        .validate(made.addOn(), samples(2000), ORDER.with(sourcetype), Observer.NONE)
                        .passed())
                .isTrue();
        assertThat(places).isNotEmpty();
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void saysWhyAnEventLacksAField() throws IOException, JobEndedException {
        WhyReport report = engine(120, 256)
                .explain(
                        addOn("KV_MODE = none\nEXTRACT-user = user=(?<user>u[1-9]\\d) password=(?<password>\\S+)\n"),
                        sample("user=u12 password=tide4all\nuser=u7 password=tide4all\n"),
                        ORDER.with("example:fixture"),
                        new Inquiry("field=user", 0));
        assertThat(report.event()).isEqualTo(2);
        assertThat(report.subject()).isEqualTo("FIELD");
        assertThat(report.raw()).isEqualTo("user=u7 password=********");
        assertThat(report.having()).isEqualTo(1);
        assertThat(report.steps()).singleElement().satisfies(step -> {
            assertThat(step.setting().key()).isEqualTo("EXTRACT-user");
            assertThat(step.outcome()).isEqualTo("NO_MATCH");
            assertThat(report.raw().substring(step.at())).startsWith(" password=");
            assertThat(step.events()).isEqualTo(1);
        });
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void asksWhatPeopleKnowAndAboutWhatIsSupposed() throws IOException, JobEndedException {
        List<Sample> log = List.of(sample(IntStream.range(0, 40)
                .mapToObj(i -> "2025-05-01T10:00:%02dZ gated[12]: login action=%s src=198.51.100.%d bdg=ann%d\n"
                        .formatted(i, i % 2 == 0 ? "failure" : "success", i + 1, i % 7))
                .collect(Collectors.joining())));
        OpenPoints open = engine(120, 256).interview(log, ORDER, new InterviewOrder(List.of(), List.of()));
        assertThat(open.points()).isNotEmpty().noneMatch(point -> point.kind() == Instruction.Kind.FIELD);
        assertThat(open.unexplained()).contains("bdg");
        Instruction supposed = Instruction.of(Instruction.Kind.FIELD, "bdg", "user");
        OpenPoints asked = engine(120, 256).interview(log, ORDER, new InterviewOrder(List.of(), List.of(supposed)));
        assertThat(asked.points())
                .filteredOn(point -> point.kind() == Instruction.Kind.FIELD)
                .singleElement()
                .satisfies(point -> assertThat(point.choices())
                        .extracting(OpenPoint.Choice::answer)
                        .containsExactly(supposed));
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void saysThatSamplesAreNoLog() throws IOException, JobEndedException {
        List<Sample> page = List.of(sample("<!DOCTYPE html>\n<html><body>Sign in</body></html>\n"));
        assertThat(engine(120, 256).analyze(page, ORDER, Observer.NONE).log()).isFalse();
        assertThat(engine(120, 256).generate(page, ORDER, Observer.NONE)).isInstanceOf(Result.NoLog.class);
    }

    @Test
    void namesTheSettingThatNeedsTooMuchTime() {
        assertThatThrownBy(() -> engine(6, 256)
                        .validate(
                                addOn("EXTRACT-slow = (?<all>(?:[a-z]+[^:]*)+)::nowhere\n"),
                                samples(300_000),
                                ORDER.with("example:fixture"),
                                Observer.NONE))
                .asInstanceOf(type(JobEndedException.class))
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(Reason.JOB_OVER_TIME))
                .satisfies(
                        ended -> assertThat(ended.getMessage())
                                .contains("the 6 seconds")
                                .containsPattern(
                                        "default/props\\.conf:4 \\[example:fixture] EXTRACT-slow, event \\d+ of fixture\\.log"));
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void survivesWhatNeedsTooMuchMemory() {
        String longer = IntStream.range(0, 24)
                .mapToObj(i -> "SEDCMD-" + (char) ('a' + i) + " = s/(\\w)/\\1\\1\\1\\1\\1\\1\\1\\1/g\n")
                .collect(Collectors.joining());
        assertThatThrownBy(() -> engine(120, 128)
                        .validate(addOn(longer), samples(100), ORDER.with("example:fixture"), Observer.NONE))
                .asInstanceOf(type(JobEndedException.class))
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(Reason.JOB_OVER_MEMORY))
                .satisfies(ended -> assertThat(ended.getMessage()).contains("the 128 MB"));
    }

    @Test
    void endsWhenTheObserverSaysSo() {
        assertThatThrownBy(() -> engine(120, 256).generate(samples(300_000), ORDER, (share, place) -> false))
                .asInstanceOf(type(JobEndedException.class))
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(Reason.JOB_CANCELLED));
    }

    @Test
    void startsNothingForWorkThatIsNoLongerItsOwn() {
        IsolatedEngine absent = new IsolatedEngine(
                List.of("-jar", work.resolve("absent.jar").toString()), work, new JobLimits(120, 256));
        assertThatThrownBy(() -> absent.generate(samples(1), ORDER, (share, place) -> false))
                .asInstanceOf(type(JobEndedException.class))
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(Reason.JOB_CANCELLED));
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void endsWhatIsBeingDoneWhenTheServerEnds() {
        Observer told = (share, place) -> {
            if (share > 0) {
                IsolatedEngine.endAll();
            }
            return true;
        };
        assertThatThrownBy(() -> engine(120, 256).generate(samples(300_000), ORDER, told))
                .hasMessage("The engine's process ended with code 137.");
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void goesByOwnTables() throws Exception {
        Path tables = Files.createDirectories(work.resolve("tables"));
        Files.writeString(tables.resolve("quay.names"), "user\tuser\t9\tbearer\n");
        List<Sample> log = List.of(sample("2026-03-01T10:00:01Z gate=north wicket=192.0.2.7 bearer=ines upshot=open\n"
                + "2026-03-01T10:00:02Z gate=south wicket=192.0.2.8 bearer=ove upshot=barred\n"));
        assertThat(props(engine(120, 256).generate(log, ORDER, (share, place) -> true)))
                .doesNotContain("replace(bearer,");
        IsolatedEngine own = new IsolatedEngine(PROGRAM, work, new JobLimits(120, 256), tables.toString());
        assertThat(props(own.generate(log, ORDER, (share, place) -> true))).contains("replace(bearer,");

        Files.writeString(tables.resolve("quay.names"), "usr\tuser\t9\tbearer\n");
        assertThatThrownBy(() -> own.analyze(log, ORDER, (share, place) -> true))
                .asInstanceOf(type(JobEndedException.class))
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(Reason.JOB_TABLES_FAULTY))
                .satisfies(ended -> assertThat(ended.getMessage())
                        .contains("TABLE_FIELD_UNKNOWN")
                        .contains("quay.names:1")
                        .contains("usr"));
        IsolatedEngine none = new IsolatedEngine(PROGRAM, work, new JobLimits(120, 256), "/nowhere/at/all");
        assertThatThrownBy(() -> none.analyze(log, ORDER, (share, place) -> true))
                .asInstanceOf(type(JobEndedException.class))
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(Reason.JOB_TABLES_FAULTY));
    }

    private static String props(IsolatedEngine.Result result) {
        return new String(
                ((IsolatedEngine.Result.Made) result)
                        .generated()
                        .addOn()
                        .files()
                        .get("default/props.conf"),
                StandardCharsets.UTF_8);
    }

    @Test
    void removesWhatAKilledServerLeft() throws IOException {
        Files.writeString(Files.createDirectories(work.resolve("left/add-on")).resolve("a"), "a");
        IsolatedEngine.clear(work);
        IsolatedEngine.clear(work);
        assertThat(work).doesNotExist();
    }

    private IsolatedEngine engine(int seconds, int megabytes) {
        return new IsolatedEngine(PROGRAM, work, new JobLimits(seconds, megabytes));
    }

    private static AddOnFiles addOn(String settings) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("default/app.conf", "[launcher]\nversion = 1.0.0\n".getBytes(StandardCharsets.UTF_8));
        files.put(
                "default/props.conf",
                ("[example:fixture]\nSHOULD_LINEMERGE = false\nTRUNCATE = 0\n" + settings)
                        .getBytes(StandardCharsets.UTF_8));
        return new AddOnFiles("TA-fixture", files);
    }

    private static List<Sample> samples(int events) {
        return List.of(sample(IntStream.range(0, events)
                .mapToObj(i -> "2026-03-01T10:" + (10 + i / 60 % 50) + ":" + (10 + i % 50) + "Z level=info user=u"
                        + i % 97 + " words=" + "ab".repeat(i % 20) + " action=login\n")
                .collect(Collectors.joining())));
    }

    private static Sample sample(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Sample("fixture.log", () -> new ByteArrayInputStream(bytes));
    }
}
