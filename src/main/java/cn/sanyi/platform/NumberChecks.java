package cn.sanyi.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** Tells numbers of people from other numbers by what they carry to be told by. */
final class NumberChecks {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private NumberChecks() {}

    /** Without the separators between its groups. */
    static String digits(String found) {
        return found.replaceAll("[ \\-\\x{3000}]", "");
    }

    /** GB 11643: a real day of birth, and the check character of ISO 7064 MOD 11-2. */
    static boolean isIdentityCard(String found) {
        String number = digits(found).toUpperCase(Locale.ROOT);
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (number.charAt(place) - '0') * WEIGHTS[place];
        }
        return isDay(number.substring(6, 14)) && CHECKS.charAt(sum % CHECKS.length()) == number.charAt(WEIGHTS.length);
    }

    /** The numbers with 15 places have no check digit: the day of birth alone tells. */
    static boolean isOldIdentityCard(String found) {
        return isDay("19" + found.substring(6, 12));
    }

    private static boolean isDay(String day) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(day.substring(0, 4)),
                    Integer.parseInt(day.substring(4, 6)),
                    Integer.parseInt(day.substring(6, 8)));
            return date.getYear() >= 1850 && date.getYear() < 2200;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** Luhn's check digit. */
    static boolean isBankCard(String found) {
        String number = digits(found);
        int sum = 0;
        for (int place = 0; place < number.length(); place++) {
            int digit = number.charAt(number.length() - 1 - place) - '0';
            int doubled = place % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return number.length() >= 16 && sum % 10 == 0;
    }
}
