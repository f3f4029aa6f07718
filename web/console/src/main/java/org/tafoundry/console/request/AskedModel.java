package org.tafoundry.console.request;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tafoundry.console.request.AdviceEvidence.Tried;
import org.tafoundry.console.text.Language;

/**
 * What a language model was asked besides the generation: for questions to people, and about what they said.
 *
 * @param calls questions asked
 * @param tokensIn tokens that it read
 * @param tokensOut tokens that it wrote
 * @param seconds time that it took
 * @param cents cost in cents
 * @param newest the newest of them, the oldest first
 */
public record AskedModel(
        long calls, double tokensIn, double tokensOut, double seconds, double cents, List<Tried> newest) {
    /** Nothing was asked. */
    static final AskedModel NONE = new AskedModel(0, 0, 0, 0, 0, List.of());

    public AskedModel {
        newest = List.copyOf(newest);
    }

    /** Reads how an add-on came to be. */
    static AskedModel of(JsonObject metadata) {
        JsonObject account = StoredReport.inner(metadata, "modelCalls");
        return new AskedModel(
                (long) AdviceEvidence.number(account, "calls"),
                AdviceEvidence.number(account, "tokensIn"),
                AdviceEvidence.number(account, "tokensOut"),
                AdviceEvidence.number(account, "seconds"),
                AdviceEvidence.number(account, "cents"),
                StoredReport.objects(account, "newest").stream()
                        .map(each -> new Tried(
                                each.getString("occasion", "").toLowerCase(Locale.ROOT) + ", "
                                        + each.getString("model", "") + ", " + each.getString("promptVersion", ""),
                                each.getString("proposal", ""),
                                each.getBoolean("accepted", false),
                                each.getString("reason", "")))
                        .toList());
    }

    /** This and what another add-on of the request says. */
    AskedModel and(AskedModel other) {
        List<Tried> all = new ArrayList<>(newest);
        all.addAll(other.newest);
        return new AskedModel(
                calls + other.calls,
                tokensIn + other.tokensIn,
                tokensOut + other.tokensOut,
                seconds + other.seconds,
                cents + other.cents,
                all);
    }

    /** Whether anything was asked. */
    public boolean isThere() {
        return calls > 0;
    }

    /** Calls, tokens, time and cost in words. */
    String effort(Language language) {
        return language.say(
                "request.asked-effort",
                calls,
                tokensIn,
                tokensOut,
                String.format(Locale.ROOT, "%.1f", seconds),
                String.format(Locale.ROOT, "%.4f", cents));
    }
}
