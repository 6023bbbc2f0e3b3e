package cn.sanyi.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names and summaries of the API's operations, by method and address: {@code openapi/operations.txt}. */
final class OperationList {

    private static final int WORDS = 4;

    private final Map<String, Words> operations;

    private OperationList(Map<String, Words> operations) {
        this.operations = operations;
    }

    /**
     * What is said of one.
     *
     * @param id operationId, unique
     * @param status of its success, where the code does not tell; empty otherwise
     */
    record Words(String id, String status, String summary) {

        static Words of(String id, String summary) {
            String[] parts = id.split("=", 2);
            return new Words(parts[0], parts.length == 1 ? "" : parts[1], summary);
        }
    }

    /** The one of this release. @throws IllegalStateException if a line cannot be read */
    static OperationList shipped() {
        Map<String, Words> operations = new LinkedHashMap<>();
        for (String line : text().lines().filter(each -> !each.startsWith("#")).toList()) {
            String[] words = line.split(" ", WORDS);
            if (words.length < WORDS
                    || operations.put(words[0] + " " + words[1], Words.of(words[2], words[3])) != null) {
                throw new IllegalStateException("openapi/operations.txt: " + line);
            }
        }
        return new OperationList(operations);
    }

    private static String text() {
        try (InputStream file = OperationList.class.getResourceAsStream("/openapi/operations.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Null where nobody has written any. */
    @Nullable
    Words of(String method, String address) {
        return operations.get(method + " " + address);
    }

    /** Method and address of all that have a line. */
    Set<String> all() {
        return Collections.unmodifiableSet(operations.keySet());
    }
}
