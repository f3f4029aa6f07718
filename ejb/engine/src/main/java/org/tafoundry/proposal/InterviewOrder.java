package org.tafoundry.proposal;

import java.util.List;

/**
 * What an interview about a log begins with.
 *
 * @param answered what was decided already, which is not asked again
 * @param supposed what somebody who may be wrong takes fields for, to be asked of people where it would do something
 */
public record InterviewOrder(List<Instruction> answered, List<Instruction> supposed) {
    public InterviewOrder {
        answered = List.copyOf(answered);
        supposed = List.copyOf(supposed);
    }
}
