package org.tafoundry.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tafoundry.refusal.Values;

/** A user's address, kept in lower case so that one mailbox is one user's. */
final class EmailAddress {
    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9-]++(?:\\.[a-z0-9-]++)*+");

    private EmailAddress() {}

    /** The address as it is kept; refused when no mail could go there. */
    static String of(String text) {
        String address = Values.required("email", text, LONGEST).toLowerCase(Locale.ROOT);
        if (!FORM.matcher(address).matches()) {
            throw Values.invalid(
                    "'" + address + "' is not an e-mail address.", "Give an address such as rita@example.org.");
        }
        return address;
    }
}
