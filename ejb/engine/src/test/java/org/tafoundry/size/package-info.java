/** Add-ons and samples of which one thing is very many: what they cost must grow as they do. */
package org.tafoundry.size;
