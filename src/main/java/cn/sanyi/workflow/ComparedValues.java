package cn.sanyi.workflow;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** With which values the conditions of a release compare a fact: enough to find every way it can open. */
record ComparedValues(String conditions) {

    /** Of all processes of the release; a text that is no condition does no harm. */
    static ComparedValues in(Iterable<String> models) {
        return new ComparedValues(
                String.join("\n", models).replace("&#39;", "'").replace("&apos;", "'"));
    }

    Set<Comparable<?>> with(String fact, Facts.@Nullable Kind kind) {
        return switch (kind == null ? Facts.Kind.DATE : kind) {
            case BOOLEAN -> Set.of(true, false);
            case STRING -> texts(fact);
            case LONG -> numbers(fact);
            case DATE -> Set.of();
        };
    }

    private Set<Comparable<?>> texts(String fact) {
        return found("\\b" + fact + "\\s*(?:==|!=|eq|ne)\\s*['\"]([^'\"]*)['\"]")
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Set<Comparable<?>> numbers(String fact) {
        return found("\\b" + fact + "\\s*(?:==|!=|&lt;|&gt;|<|>|eq|ne|lt|gt|le|ge)=?\\s*(\\d{1,15})")
                .map(match -> Long.parseLong(match.group(1)))
                .flatMap(
                        number -> LongStream.rangeClosed(number - 1, number + 1).boxed())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private java.util.stream.Stream<MatchResult> found(String pattern) {
        return Pattern.compile(pattern).matcher(conditions).results();
    }
}
