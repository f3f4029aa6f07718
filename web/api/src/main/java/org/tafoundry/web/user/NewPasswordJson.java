package org.tafoundry.web.user;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A password that an administrator gives a user.
 *
 * @param password the new password
 */
@Schema(requiredProperties = "password")
record NewPasswordJson(@Schema(format = "password", minLength = 10, maxLength = 72) String password) {}
