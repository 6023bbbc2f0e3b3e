package cn.sanyi.publicity;

import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.platform.PersonalData;
import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is filled in to publish a notice, and the rules beyond its form: the window, and no personal data.
 *
 * @param document null if it is about none
 */
record NoticeForm(String subject, String body, @Nullable UUID document, LocalDate opensOn, LocalDate closesOn) {

    static final String ID = "public-notice";

    /** Fewest days a notice stands; no document gives a number, so it is empty until a place sets one. */
    static final String FEWEST_DAYS = "publicity.days";

    private static final int LONGEST_YEARS = 1;

    static NoticeForm of(ObjectNode data) {
        String document = data.path("document").asString("");
        return new NoticeForm(
                data.path("subject").asString("").strip(),
                data.path("body").asString("").strip(),
                document.isEmpty() ? null : UUID.fromString(document),
                LocalDate.parse(data.path("opensOn").asString()),
                LocalDate.parse(data.path("closesOn").asString()));
    }

    /** @throws Problem naming every field that stands against it */
    void check(LocalDate today, String jurisdiction, Parameters parameters) {
        List<Problem.Field> wrong = new ArrayList<>();
        window(today, jurisdiction, parameters, wrong);
        personal("subject", "公示标题", subject, wrong);
        personal("body", "公示内容", body, wrong);
        if (!wrong.isEmpty()) {
            throw Problem.refused("notice-refused", wrong.get(0).message(), wrong);
        }
    }

    private void window(LocalDate today, String jurisdiction, Parameters parameters, List<Problem.Field> wrong) {
        if (opensOn.isBefore(today)) {
            wrong.add(new Problem.Field("opensOn", "notice-window", "“公示开始日”不能早于今天（" + today + "）。"));
        }
        if (closesOn.isBefore(opensOn) || closesOn.isAfter(opensOn.plusYears(LONGEST_YEARS))) {
            wrong.add(new Problem.Field("closesOn", "notice-window", "“公示截止日”须在开始日当天至一年以内。"));
            return;
        }
        parameters
                .find(FEWEST_DAYS, jurisdiction, today)
                .filter(fewest -> closesOn.isBefore(opensOn.plusDays(fewest.asInt() - 1L)))
                .ifPresent(fewest -> wrong.add(new Problem.Field(
                        "closesOn",
                        "notice-window",
                        "公示期不得少于 %s 天，“公示截止日”最早为 %s（%s，%s）。"
                                .formatted(
                                        fewest.value(),
                                        opensOn.plusDays(fewest.asInt() - 1L),
                                        fewest.source(),
                                        fewest.grade().label()))));
    }

    private static void personal(String field, String label, String text, List<Problem.Field> wrong) {
        String found = PersonalData.describe(text);
        if (!found.isEmpty()) {
            wrong.add(
                    new Problem.Field(field, "personal-data", "“%s”中有个人信息，请删去或改为不能识别的写法：%s。".formatted(label, found)));
        }
    }
}
