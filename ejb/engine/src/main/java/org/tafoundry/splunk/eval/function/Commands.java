package org.tafoundry.splunk.eval.function;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code commands(search)}: the names of the commands in a search. */
final class Commands implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        List<String> commands = new ArrayList<>();
        for (String part : arguments.text(0, "").split("\\|", -1)) {
            String command = part.strip();
            if (!command.isEmpty()) {
                commands.add(command.split("\\s", 2)[0]);
            }
        }
        return Values.of(commands);
    }
}
