package cn.sanyi.publicity;

import cn.sanyi.platform.Problem;
import java.util.ArrayList;
import java.util.List;

/** What may be sent as an objection; every wrong field is named at once. */
final class ObjectionText {

    private static final int NAME_FROM = 2;
    private static final int NAME_TO = 50;
    private static final int CONTACT_FROM = 5;
    private static final int CONTACT_TO = 100;
    private static final int CONTENT_FROM = 10;
    private static final int CONTENT_TO = 2000;

    private ObjectionText() {}

    static void check(Objections.Sent sent) {
        List<Problem.Field> wrong = new ArrayList<>();
        length(wrong, "name", "姓名或单位名称", sent.name(), NAME_FROM, NAME_TO);
        length(wrong, "contact", "联系方式", sent.contact(), CONTACT_FROM, CONTACT_TO);
        length(wrong, "content", "异议内容", sent.content(), CONTENT_FROM, CONTENT_TO);
        if (!wrong.isEmpty()) {
            throw Problem.refused("objection-invalid", wrong.get(0).message(), wrong);
        }
        if (!sent.trap().isEmpty() || !sent.requestKey().matches("[0-9a-f-]{20,64}")) {
            throw Problem.refused("objection-form", "请在公示页面上填写异议表后提交。");
        }
    }

    private static void length(List<Problem.Field> wrong, String field, String label, String text, int from, int to) {
        int length = text.strip().length();
        if (length < from || length > to) {
            wrong.add(new Problem.Field(
                    field, "length", "“%s”须为 %d 至 %d 个字，现在是 %d 个字。".formatted(label, from, to, length)));
        } else if (text.codePoints().anyMatch(ObjectionText::isUnshowable)) {
            wrong.add(new Problem.Field(field, "characters", "“%s”中有不能保存的控制字符，请删去。".formatted(label)));
        }
    }

    private static boolean isUnshowable(int character) {
        return switch (Character.getType(character)) {
            case Character.SURROGATE -> true;
            case Character.CONTROL -> "\t\n\r".indexOf(character) < 0;
            default -> false;
        };
    }
}
