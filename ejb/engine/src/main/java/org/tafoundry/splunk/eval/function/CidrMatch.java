package org.tafoundry.splunk.eval.function;

import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;
import org.tafoundry.splunk.value.CidrBlock;

/** {@code cidrmatch(block, address)}: whether the address lies in the block. */
final class CidrMatch implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Optional<CidrBlock> block = arguments.text(0).flatMap(CidrBlock::parse);
        return block.isEmpty() ? Values.FALSE : Values.anyText(arguments.value(1), block.get()::contains);
    }
}
