package cn.sanyi.authorization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tries one endpoint as everybody, and says where the application answers otherwise than the table. */
final class Attempts {

    /** Objects of lines whose request logs its sender in or out: only those who may not are tried. */
    private static final String LOGIN = "login";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

    private final AuthorizationTable table;
    private final Map<String, String> objects;
    private final List<Caller> people;
    private final Fingerprint fingerprint;

    Attempts(AuthorizationTable table, Map<String, String> objects, List<Caller> people, Fingerprint fingerprint) {
        this.table = table;
        this.objects = objects;
        this.people = people;
        this.fingerprint = fingerprint;
    }

    /** @return what is wrong, in sentences; empty if everybody is answered as declared and nothing has changed */
    List<String> on(Endpoint endpoint, Declaration line) {
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        Map<String, String> before = endpoint.isChange() ? fingerprint.now() : Map.of();
        Map<Boolean, List<Caller>> admitted = people.stream()
                .filter(each -> !table.answersLikeAnother(line, each.name()))
                .collect(Collectors.partitioningBy(each -> line.of(each.name()) == Expected.LET_IN));
        admitted.get(false).parallelStream().forEach(caller -> refused(endpoint, line, caller, faults));
        if (!LOGIN.equals(line.objects())) {
            side(endpoint, admitted.get(true), caller -> admitted(endpoint, line, caller, faults));
        }
        unchanged(endpoint, before, faults);
        return faults;
    }

    /** Some at a time; rehearsals of a change one after the other, they would wait for each other's locks. */
    private static void side(Endpoint endpoint, List<Caller> callers, Consumer<Caller> attempt) {
        (endpoint.isChange() ? callers.stream() : callers.parallelStream()).forEach(attempt);
    }

    private void admitted(Endpoint endpoint, Declaration line, Caller caller, List<String> faults) {
        Caller.Answer answer = caller.ask(endpoint, address(line, false), body(line), endpoint.isChange());
        if (answer.kind() != Expected.LET_IN) {
            faults.add(fault(endpoint, line, caller, answer));
        }
    }

    private void refused(Endpoint endpoint, Declaration line, Caller caller, List<String> faults) {
        String path = address(line, false);
        Caller.Answer answer = caller.ask(endpoint, path, body(line), false);
        Expected expected = line.of(caller.name());
        if (answer.kind() != expected) {
            faults.add(fault(endpoint, line, caller, answer));
        } else if (expected == Expected.TOLD && !answer.text().matches("(?s).*\\p{IsHan}{4,}.*")) {
            faults.add(caller.name() + " is not told why: " + endpoint + " " + answer.text());
        } else if (expected == Expected.HIDDEN) {
            String elsewhere = address(line, true);
            if (!elsewhere.equals(path)) {
                Caller.Answer unknown = caller.ask(endpoint, elsewhere, body(line), false);
                alike(endpoint, caller, said(answer, path), said(unknown, elsewhere), faults);
            }
        }
    }

    private static void alike(Endpoint endpoint, Caller caller, String there, String missing, List<String> faults) {
        if (!there.equals(missing)) {
            faults.add(caller.name() + " can tell from " + endpoint + " that it exists: " + there + " / " + missing);
        }
    }

    private void unchanged(Endpoint endpoint, Map<String, String> before, List<String> faults) {
        if (endpoint.isChange()) {
            List<String> changed = fingerprint.changedSince(before);
            if (!changed.isEmpty()) {
                faults.add(endpoint + " wrote to " + changed + ", though refused or rehearsed");
            }
        }
    }

    private static String fault(Endpoint endpoint, Declaration line, Caller caller, Caller.Answer answer) {
        String text = answer.text().replaceAll("(?s)<head.*?</head>|<[^>]*>|\\s+", " ");
        return "%s as %s: %s (%d) instead of %s %s"
                .formatted(
                        endpoint,
                        caller.name(),
                        answer.kind(),
                        answer.status(),
                        line.of(caller.name()),
                        text.substring(0, Math.min(text.length(), 300)));
    }

    /** What a person reads, without what they asked for. */
    private static String said(Caller.Answer answer, String path) {
        String text = answer.text().replaceAll("(?s)<head.*?</head>|<[^>]*>|\\s+", " ");
        for (String part : path.replaceFirst("\\?.*", "").split("/")) {
            if (part.matches(".*\\d.*") && part.length() > 3) {
                text = text.replace(part, "*");
            }
        }
        return answer.status() + text;
    }

    String address(Declaration line, boolean unknown) {
        Map<String, String> names = table.objectsOf(line);
        Matcher variable = VARIABLE.matcher(line.pattern());
        String path = variable.replaceAll(found -> Matcher.quoteReplacement(object(names, found.group(1), unknown)));
        return path.replace("/**", "/nothing").replace("*", "") + filled(line.query());
    }

    private String object(Map<String, String> names, String variable, boolean unknown) {
        String name = Objects.requireNonNull(names.get(variable), "no object for {" + variable + "}");
        String object = objects.getOrDefault(name, name);
        return unknown ? Scene.unknown(object) : object;
    }

    String body(Declaration line) {
        return filled(line.body());
    }

    private String filled(String text) {
        return Pattern.compile("\\$\\{([\\w-]+)}")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Objects.requireNonNull(objects.get(found.group(1)), () -> "no object " + found.group(1))));
    }
}
