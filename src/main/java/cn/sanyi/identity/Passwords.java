package cn.sanyi.identity;

import java.security.SecureRandom;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords, compares them, and invents one-time ones. */
@Component
class Passwords {

    private static final int STRENGTH = 10;
    private static final int LONGEST_INPUT = 200;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();
    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(STRENGTH);
    private final String decoy = hash(oneTime());

    final String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    boolean match(String password, String hash) {
        return encoder.matches(password.length() > LONGEST_INPUT ? "" : password, hash);
    }

    /** A hash that no password matches, to compare with where there is no account: it takes the same time. */
    String decoy() {
        return decoy;
    }

    /** A random password of four groups that keeps the password rules (92 bits). */
    final String oneTime() {
        return IntStream.range(0, 4).mapToObj(group -> group()).collect(Collectors.joining("-")) + "-Z9z";
    }

    private String group() {
        return random.ints(4, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining());
    }
}
