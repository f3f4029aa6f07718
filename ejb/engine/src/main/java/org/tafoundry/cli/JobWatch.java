package org.tafoundry.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.tafoundry.finding.Location;
import org.tafoundry.job.Job;
import org.tafoundry.job.JobAnswer;
import org.tafoundry.order.Budget;
import org.tafoundry.order.OverBudget;

/**
 * The budget of a job: ends it when its time is over, and knows which setting took the most of it, and at which event. A second thread tells
 * how far the job is, and ends the process where a single setting does not come to an end, or where nobody waits for it
 * any more: whoever waits says so again and again, as one that stands still cannot close the stream.
 */
final class JobWatch implements Budget {

    private static final long TELL_MILLIS = 500;

    /** How much longer a setting may take to come to its end before the process is ended. */
    private static final long GRACE_SECONDS = 5;

    /** How long nothing may be heard of the one who waits. Other servers take its work over after 40 seconds. */
    private static final long SILENCE_SECONDS = 20;

    /** How often the samples are read from begin to end: to find their form, for every event, and for the proof. */
    private static int passes(Job.Kind kind) {
        return kind == Job.Kind.GENERATE || kind == Job.Kind.PROPOSE ? 2 : 1;
    }

    /** Takes the last answer of a process that ends itself. */
    interface LastAnswer {
        void give(JobAnswer answer) throws IOException;
    }

    private final long end;
    private final double bytesToRead;
    private final Set<String> samples;
    private final Map<Location, Spent> spent = new HashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private volatile Place place = new Place(Location.NONE, Location.NONE, 0);
    private volatile long heard = System.nanoTime();
    private long since = System.nanoTime();

    /** Where the work is: at a setting or file, and at which event of which sample, from 1; 0 before the first. */
    private record Place(Location where, Location sample, long event) {
        Place at(Location next, Set<String> samples) {
            if (next.event() > 0 && next.equals(Location.event(next.event()))) {
                return new Place(sample, sample, next.event());
            }
            boolean begins = samples.contains(next.file()) && next.equals(Location.file(next.file()));
            return begins ? new Place(next, next, 0) : new Place(next, sample, event);
        }

        @Override
        public String toString() {
            if (event == 0) {
                return where.toString();
            }
            return where.equals(sample)
                    ? sample.atEvent(event).toString()
                    : where + ", event " + event + " of " + sample;
        }
    }

    /** What one setting or file took, and where it took the longest. */
    private static final class Spent {
        private long nanos;
        private long longest;
        private Place slowest;

        void add(long more, Place place) {
            nanos += more;
            if (slowest == null || more > longest) {
                longest = more;
                slowest = place;
            }
        }
    }

    private JobWatch(Job job, long size) {
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(job.seconds());
        this.samples = job.samples().stream().map(Job.SampleFile::name).collect(Collectors.toSet());
        this.bytesToRead = Math.max(1.0, (double) size * passes(job.kind()));
    }

    static JobWatch start(Job job, long size, InputStream in, PrintStream out, LastAnswer answer) {
        JobWatch watch = new JobWatch(job, size);
        daemon("job-watch", () -> watch.tell(out, answer));
        daemon("job-caller", () -> watch.listen(in));
        return watch;
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void at(Location where) {
        long now = System.nanoTime();
        Place before = place;
        spent.computeIfAbsent(before.where(), seen -> new Spent()).add(now - since, before);
        since = now;
        place = before.at(where, samples);
        if (now > end) {
            throw new OverBudget(before.where());
        }
    }

    /** So many bytes of the samples were read. */
    void read(int count) {
        bytes.addAndGet(count);
    }

    /** What took the most until now, and the event at which it took the longest, in words. */
    String costliest() {
        return spent.values().stream()
                .filter(one -> !one.slowest.where().equals(Location.NONE)) // before the work began
                .max(Comparator.comparingLong(one -> one.nanos))
                .map(one -> one.slowest)
                .orElse(place)
                .toString();
    }

    private void tell(PrintStream out, LastAnswer answer) {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(TELL_MILLIS);
                out.printf(Locale.ROOT, "%.3f %s%n", Math.min(0.99, bytes.get() / bytesToRead), place);
                out.flush();
                if (System.nanoTime() - heard > TimeUnit.SECONDS.toNanos(SILENCE_SECONDS)) {
                    Runtime.getRuntime().halt(JobCommand.NO_ANSWER);
                }
                if (System.nanoTime() > end + TimeUnit.SECONDS.toNanos(GRACE_SECONDS)) {
                    answer.give(JobAnswer.overTime(place.toString()));
                    Runtime.getRuntime().halt(0);
                }
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(JobCommand.NO_ANSWER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is sent means nothing but that somebody waits; the end of the stream is the end of the one who does. */
    private void listen(InputStream in) {
        try {
            while (in.read() >= 0) {
                heard = System.nanoTime();
            }
        } catch (IOException e) {
            // a broken pipe says the same as a closed one
        }
        Runtime.getRuntime().halt(JobCommand.NO_ANSWER);
    }
}
