package org.tafoundry.synth.cim;

import java.util.List;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/** Takes the id of somebody for no name where the account stands beside it: {@code target.id} beside {@code target.login}. */
final class IdsBesideNames {

    private static final String USER = "user";
    private static final String ID = "id";

    private IdsBesideNames() {}

    /** Gives such ids the meaning of an id. */
    static void tell(Candidates candidates) {
        List<Candidate> users =
                candidates.forTarget(USER).stream().filter(Candidate::seen).toList();
        users.stream()
                .filter(id -> users.stream().anyMatch(name -> beside(id, name)))
                .filter(id -> candidates
                        .with(candidates.fields().get(id.field()))
                        .allMatch(r -> users.stream().anyMatch(name -> beside(id, name) && r.has(name.field()))))
                .toList()
                .forEach(id -> {
                    candidates.drop(USER, id.field());
                    candidates.add(id.with(new Meaning(
                            USER + "_" + ID, ValueKind.TEXT, id.meaning().rank(), Meaning.Source.GUESS)));
                });
    }

    /** Whether the one is just the id of what the other names further. */
    private static boolean beside(Candidate id, Candidate name) {
        List<String> words = NameWords.of(id.field());
        List<String> others = NameWords.of(name.field());
        int last = words.size() - 1;
        return last > 0
                && words.get(last).equals(ID)
                && others.size() > last
                && others.subList(0, last).equals(words.subList(0, last))
                && !others.equals(words);
    }
}
