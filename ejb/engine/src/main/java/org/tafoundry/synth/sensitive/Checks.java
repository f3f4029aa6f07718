package org.tafoundry.synth.sensitive;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import org.tafoundry.table.WordLists;

/** Checks that tell real numbers from look-alikes. */
final class Checks {

    private static final Set<String> NO_SECRETS = WordLists.set("no-secrets");

    private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);

    private Checks() {}

    /** Luhn's formula over 13 to 19 digits, ISO/IEC 7812-1; a known issuer's first digit. */
    static boolean card(String text) {
        String digits = text.replaceAll("[ -]", "");
        if (digits.length() < 13 || digits.length() > 19 || "3456".indexOf(digits.charAt(0)) < 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }

    /** The remainder of ISO 13616. */
    static boolean iban(String text) {
        String compact = text.replace(" ", "");
        if (compact.length() < 15 || compact.length() > 34) {
            return false;
        }
        StringBuilder number = new StringBuilder();
        String turned = compact.substring(4) + compact.substring(0, 4);
        for (int i = 0; i < turned.length(); i++) {
            number.append(Character.digit(turned.charAt(i), 36));
        }
        return new BigInteger(number.toString()).mod(IBAN_MODULUS).intValue() == 1;
    }

    /** A word about passwords is no password. */
    static boolean secret(String value) {
        return !NO_SECRETS.contains(value.toLowerCase(Locale.ROOT));
    }
}
