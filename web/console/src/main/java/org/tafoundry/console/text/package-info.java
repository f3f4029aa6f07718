/**
 * How every page writes text that people and logs brought: nothing in it may hide or turn what stands around it.
 *
 * <p>It escapes no markup; Faces does.
 */
package org.tafoundry.console.text;
