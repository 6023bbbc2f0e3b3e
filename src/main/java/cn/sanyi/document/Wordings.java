package cn.sanyi.document;

import cn.sanyi.platform.Problem;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads and fills wordings. The engine is a logic-less one (Mustache): a text cannot compute or call anything, include other
 * texts, or reach what is not in {@link Placeholder}.
 */
final class Wordings {

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .defaultValue("")
            .emptyStringIsFalse(true)
            .strictSections(false);
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_BODY = 5000;

    private Wordings() {}

    /** @throws Problem {@code template-refused} with every part that is wrong, unknown placeholders by name */
    static void check(WordingText text) {
        List<Problem.Field> wrong = new ArrayList<>();
        part("title", "标题", text.title(), LONGEST_LINE, true, wrong);
        part("recipient", "主送", text.recipient(), LONGEST_LINE, true, wrong);
        part("body", "正文", text.body(), LONGEST_BODY, true, wrong);
        part("copies", "抄送", text.copies(), LONGEST_LINE, false, wrong);
        if (!wrong.isEmpty()) {
            throw Problem.refused("template-refused", wrong.get(0).message(), wrong);
        }
    }

    private static void part(
            String field, String label, String text, int longest, boolean required, List<Problem.Field> wrong) {
        if (required && text.isBlank()) {
            wrong.add(new Problem.Field(field, "required", label + "必须填写。"));
        } else if (text.length() > longest) {
            wrong.add(new Problem.Field(field, "template-length", "%s最多 %d 个字。".formatted(label, longest)));
        } else if (text.chars()
                .anyMatch(character -> Character.isISOControl(character) && "\r\n\t".indexOf(character) < 0)) {
            wrong.add(new Problem.Field(field, "template-characters", label + "有不能保存的控制字符。"));
        } else {
            placeholders(field, label, text, wrong);
        }
    }

    private static void placeholders(String field, String label, String text, List<Problem.Field> wrong) {
        var names = new Names();
        try {
            COMPILER.compile(text).visit(names);
        } catch (MustacheException broken) {
            wrong.add(broken(field, label));
            return;
        }
        if (names.loose) {
            wrong.add(broken(field, label));
        }
        names.unknown.stream()
                .distinct()
                .forEach(name -> wrong.add(
                        new Problem.Field(field, "template-field", "%s用了没有的占位符“%s”。可用的见占位符表。".formatted(label, name))));
    }

    private static Problem.Field broken(String field, String label) {
        return new Problem.Field(field, "template-syntax", label + "的占位符写法不完整：每个“{{”要有“}}”，每个“{{#…}}”要有“{{/…}}”。");
    }

    /** @throws Problem as {@link #check} */
    static WordingText fill(WordingText text, Map<String, String> values) {
        check(text);
        return new WordingText(
                filled(text.title(), values).replaceAll("\\R", " "),
                filled(text.recipient(), values),
                filled(text.body(), values),
                filled(text.copies(), values));
    }

    private static String filled(String text, Map<String, String> values) {
        Template template = COMPILER.compile(text);
        return template.execute(values).replace("\r\n", "\n");
    }

    /** Gathers names that are no placeholders; an included text is one too. */
    private static final class Names implements Mustache.Visitor {

        private final List<String> unknown = new ArrayList<>();

        /** Whether braces were read as plain text: one of a pair is missing. */
        private boolean loose;

        @Override
        public void visitText(String text) {
            loose |= text.contains("{{") || text.contains("}}");
        }

        @Override
        public void visitVariable(String name) {
            note(name);
        }

        @Override
        public boolean visitInclude(String name) {
            unknown.add("> " + name);
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            note(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            note(name);
            return true;
        }

        private void note(String name) {
            if (Placeholder.named(name).isEmpty()) {
                unknown.add(name);
            }
        }
    }
}
