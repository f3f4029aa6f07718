package org.tafoundry.validation;

import org.tafoundry.foundry.Criteria;
import org.tafoundry.order.Order;
import org.tafoundry.settings.SandboxKind;

/**
 * What a validation was run with.
 *
 * @param sandbox what it was done in
 * @param order for whom and how
 * @param criteria what the add-on had to fulfil
 */
record ValidationParameters(SandboxKind sandbox, Order order, Criteria criteria) {}
