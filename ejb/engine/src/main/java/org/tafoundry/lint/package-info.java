/**
 * Checks an add-on's packaging and configuration without running it: what AppInspect would refuse, and what it does not
 * look for, such as references that lead nowhere.
 *
 * <p>One small class for each concern. It does not judge whether the add-on's fields are right for a sample; running
 * it does.
 */
package org.tafoundry.lint;
