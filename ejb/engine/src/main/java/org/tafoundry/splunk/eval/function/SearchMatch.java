package org.tafoundry.splunk.eval.function;

import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.expression.SearchContext;
import org.tafoundry.splunk.expression.SearchExpression;

/** {@code searchmatch(search)}: whether the event matches a search. */
final class SearchMatch implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Optional<SearchExpression> search = arguments.search(0);
        Fields fields = arguments.scope().fields();
        return Values.of(search.isPresent()
                && search.get().matches(SearchContext.of(fields.first("_raw").orElse(""), fields)));
    }
}
