package org.tafoundry.web.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an approver tells the requestor.
 *
 * @param comment the words; null for none
 */
record CommentJson(@Schema(maxLength = 4000, examples = "Roll it out to the test index first.") String comment) {}
