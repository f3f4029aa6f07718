package org.tafoundry.splunk.eval.function;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code mvzip(left, right, delimiter)}: the values joined in pairs. */
final class MvZip implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        List<String> left = arguments.list(0);
        List<String> right = arguments.list(1);
        String delimiter = arguments.text(2, ",");
        long characters = 0;
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            characters +=
                    left.get(i).length() + delimiter.length() + right.get(i).length();
            if (!arguments.scope().limits().admits(characters, "mvzip")) {
                return Values.NULL;
            }
            pairs.add(left.get(i) + delimiter + right.get(i));
        }
        return Values.of(pairs);
    }
}
