/**
 * Where samples, add-ons and debug bundles are kept.
 *
 * <p>It does not know which rows refer to an object beyond what deleting an unreferenced one needs.
 */
package org.tafoundry.storage;
