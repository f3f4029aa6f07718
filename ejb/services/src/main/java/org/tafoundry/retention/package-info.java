/**
 * How long log samples are kept, which of them must stay, and how they are removed.
 *
 * <p>It does not remove what was made of them: add-ons, reports and the audit trail stay.
 */
package org.tafoundry.retention;
