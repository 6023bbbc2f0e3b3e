package cn.sanyi.authorization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The declared table {@code authorization.txt}; its head says how it is read. */
final class AuthorizationTable {

    static final String VISITOR = "visitor";

    private static final Pattern LINE = Pattern.compile("(GET|POST|PUT|DELETE|PATCH)\\s+(\\S+)\\s+(\\S+)"
            + "(?:\\s+of\\s+(\\S+))?(?:\\s+@(\\S+))?(?:\\s+(\\?\\S+))?(?:\\s+(.+))?");

    private final Map<String, Set<String>> groups = new LinkedHashMap<>();
    private final Map<String, String> colleagues = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> objects = new LinkedHashMap<>();
    private final List<Declaration> lines = new ArrayList<>();

    AuthorizationTable(Collection<String> text) {
        text.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(this::read);
    }

    static AuthorizationTable declared() {
        try (var file = AuthorizationTable.class.getResourceAsStream("/authorization.txt")) {
            return new AuthorizationTable(
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Declaration> lines() {
        return lines;
    }

    /** Everybody a group names, the visitor included. */
    Set<String> people() {
        Set<String> all = new LinkedHashSet<>();
        groups.values().forEach(all::addAll);
        return all;
    }

    /** What is undeclared, or declared and not there; empty if the table and the application agree. */
    List<String> differences(Collection<Endpoint> running) {
        List<String> differences = new ArrayList<>();
        running.stream()
                .filter(endpoint -> lines.stream().noneMatch(line -> line.isOf(endpoint)))
                .forEach(endpoint -> differences.add("not declared in authorization.txt: " + endpoint));
        lines.stream()
                .filter(line -> running.stream().noneMatch(line::isOf))
                .forEach(line -> differences.add("declared, but not mapped: " + line));
        return differences;
    }

    /** Names of the objects that stand for the variables of the line's address. */
    Map<String, String> objectsOf(Declaration line) {
        String key = line.objects();
        return key != null
                ? Objects.requireNonNull(objects.get("@" + key), "no objects @" + key)
                : objects.keySet().stream()
                        .filter(line.pattern()::startsWith)
                        .max(Comparator.comparing(String::length))
                        .map(objects::get)
                        .orElse(Map.of());
    }

    /**
     * Whether nothing is lost by not trying this person: where an address names no object, or one of the administration, it is the
     * post that counts, and a colleague with the same post is tried.
     */
    boolean answersLikeAnother(Declaration line, String person) {
        String colleague = colleagues.get(person);
        boolean byPost = !line.pattern().contains("{") || line.pattern().matches("(/api/v1)?/admin/.*");
        return byPost && colleague != null && line.of(person) == line.of(colleague);
    }

    private void read(String line) {
        String[] words = line.split("\\s+");
        switch (words[0]) {
            case "group" -> groups.put(words[1], people(String.join("+", Arrays.copyOfRange(words, 2, words.length))));
            case "alike" -> Arrays.stream(words).skip(2).forEach(person -> colleagues.put(person, words[1]));
            case "objects" -> objects.put(words[1], assignments(Arrays.copyOfRange(words, 2, words.length)));
            default -> declare(line);
        }
    }

    private void declare(String line) {
        Matcher read = LINE.matcher(line);
        if (!read.matches()) {
            throw new IllegalArgumentException("authorization.txt does not say who may: " + line);
        }
        boolean gone = read.group(3).equals("gone");
        lines.add(new Declaration(
                read.group(1),
                read.group(2),
                gone ? Set.of() : people(read.group(3)),
                read.group(4) == null ? Set.of() : people(read.group(4)),
                gone ? people() : Set.of(),
                read.group(5),
                Objects.requireNonNullElse(read.group(6), ""),
                Objects.requireNonNullElse(read.group(7), "")));
    }

    private Set<String> people(String expression) {
        Set<String> people = new LinkedHashSet<>();
        Matcher term = Pattern.compile("([+~]?)([^+~]+)").matcher(expression);
        while (term.find()) {
            Set<String> named = groups.getOrDefault(term.group(2), Set.of(term.group(2)));
            if (term.group(1).equals("~")) {
                people.removeAll(named);
            } else {
                people.addAll(named);
            }
        }
        people.remove("nobody");
        return people;
    }

    private static Map<String, String> assignments(String[] words) {
        Map<String, String> assigned = new LinkedHashMap<>();
        for (String word : words) {
            assigned.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
        return assigned;
    }
}
