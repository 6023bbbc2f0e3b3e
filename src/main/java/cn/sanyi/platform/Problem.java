package cn.sanyi.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that may not be done, said to the person who tried. The message is shown as it is; the code is stable and
 * part of the API. Nothing has been changed when one is thrown inside a command.
 */
public class Problem extends RuntimeException {

    /** What kind of problem it is; decides the HTTP status. */
    public enum Kind {
        /** 422: a rule refuses what was asked. */
        REFUSED,
        /** 400: what was sent cannot be read. */
        UNREADABLE,
        /** 403: the person may not do this here. */
        FORBIDDEN,
        /** 404: not there, or not visible to this person. */
        NOT_FOUND,
        /** 409: somebody else has moved it on. */
        CONFLICT
    }

    /**
     * One field that is wrong.
     *
     * @param field path of the field, as the form names it, e.g. {@code usages[2].amount}; empty if the whole is meant
     * @param rule stable code of the broken rule, e.g. {@code required}
     * @param message in the user's language, naming field and rule
     */
    public record Field(String field, String rule, String message) {}

    private final Kind kind;
    private final String code;
    private final List<Field> fields;
    private final Map<String, Object> details;

    private Problem(Kind kind, String code, String message, List<Field> fields) {
        this(kind, code, message, fields, Map.of());
    }

    private Problem(Kind kind, String code, String message, List<Field> fields, Map<String, Object> details) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.fields = List.copyOf(fields);
        this.details = Map.copyOf(details);
    }

    /** The same problem with something more for a program to work with, under this name in the answer. */
    public Problem with(String name, Object detail) {
        Map<String, Object> more = new HashMap<>(details);
        more.put(name, detail);
        return new Problem(kind, code, getMessage(), fields, more);
    }

    public static Problem refused(String code, String message) {
        return new Problem(Kind.REFUSED, code, message, List.of());
    }

    public static Problem refused(String code, String message, List<Field> fields) {
        return new Problem(Kind.REFUSED, code, message, fields);
    }

    public static Problem unreadable(String code, String message) {
        return new Problem(Kind.UNREADABLE, code, message, List.of());
    }

    public static Problem forbidden(String code, String message) {
        return new Problem(Kind.FORBIDDEN, code, message, List.of());
    }

    public static Problem notFound(String code, String message) {
        return new Problem(Kind.NOT_FOUND, code, message, List.of());
    }

    public static Problem conflict(String code, String message) {
        return new Problem(Kind.CONFLICT, code, message, List.of());
    }

    public Kind kind() {
        return kind;
    }

    /** Stable, kebab-case, part of the API; never null. */
    public String code() {
        return code;
    }

    public List<Field> fields() {
        return fields;
    }

    /** By name; empty for most. */
    public Map<String, Object> details() {
        return details;
    }

    /** The message; never null here. */
    @Override
    public String getMessage() {
        @Nullable String message = super.getMessage();
        return message == null ? code : message;
    }
}
