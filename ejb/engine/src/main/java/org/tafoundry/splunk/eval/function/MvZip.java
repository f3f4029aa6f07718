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
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            pairs.add(left.get(i) + delimiter + right.get(i));
        }
        return Values.of(pairs);
    }
}
