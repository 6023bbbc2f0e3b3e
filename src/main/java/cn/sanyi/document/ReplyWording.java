package cn.sanyi.document;

import cn.sanyi.approval.opinions.OpinionMatrix;
import cn.sanyi.approval.opinions.Opinions;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.document.Reply.Text;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The wording of a reply: the template that holds for the procedure in the place, filled from the case. */
@Component
class ReplyWording {

    private static final int TITLE = 100;

    private final Directory directory;
    private final Procedures procedures;
    private final CaseFiles cases;
    private final Grounds grounds;
    private final Opinions opinions;
    private final WordingTable templates;

    ReplyWording(
            Directory directory,
            Procedures procedures,
            CaseFiles cases,
            Grounds grounds,
            Opinions opinions,
            WordingTable templates) {
        this.opinions = opinions;
        this.directory = directory;
        this.procedures = procedures;
        this.cases = cases;
        this.grounds = grounds;
        this.templates = templates;
    }

    /** @param said what was voted ({@code voteResult}) and decided ({@code decision}), in sentences; absent if nothing was */
    Text of(CaseFile caseFile, ObjectNode said) {
        Map<String, String> values = values(caseFile, said);
        WordingText filled = Wordings.fill(template(caseFile), values);
        String title = filled.title();
        return new Text(
                title.length() > TITLE ? "关于" + caseFile.title() + "的批复" : title,
                filled.recipient(),
                filled.body(),
                filled.copies());
    }

    /** The newest version for the nearest place; nothing but the subject where administrators have retired all. */
    private WordingText template(CaseFile caseFile) {
        return templates.newest().stream()
                .filter(template -> template.procedureKey().equals(caseFile.procedureKey()) && !template.retired())
                .filter(template -> template.jurisdiction() == null
                        || grounds.holdsIn(template.jurisdiction(), caseFile.jurisdiction()))
                .reduce((one, other) -> grounds.isNearer(one.jurisdiction(), other.jurisdiction()) ? one : other)
                .map(WordingTemplate::text)
                .orElse(new WordingText(
                        "关于{{subject}}的批复", "{{applicant}}", "你单位报送的《{{caseTitle}}》收悉。{{grounds}}现批复如下：", ""));
    }

    private Map<String, String> values(CaseFile caseFile, ObjectNode said) {
        String applicant = directory.unit(caseFile.applicant()).map(Unit::name).orElse("");
        Map<String, String> values = new HashMap<>();
        values.put(Placeholder.CASE_NUMBER.field(), caseFile.number());
        values.put(Placeholder.CASE_TITLE.field(), caseFile.title());
        values.put(
                Placeholder.SUBJECT.field(),
                caseFile.title().contains(applicant) ? caseFile.title() : applicant + caseFile.title());
        values.put(Placeholder.APPLICANT.field(), applicant);
        values.put(Placeholder.PLACE.field(), grounds.placeName(caseFile.jurisdiction()));
        values.put(Placeholder.YEAR.field(), String.valueOf(caseFile.year()));
        values.put(Placeholder.GROUNDS.field(), grounds.of(caseFile));
        for (Placeholder told : List.of(Placeholder.VOTE_RESULT, Placeholder.DECISION)) {
            values.put(told.field(), said.path(told.field()).asString(""));
        }
        OpinionMatrix matrix = opinions.of(caseFile);
        values.put(Placeholder.REVIEWED.field(), ReviewSummary.sentence(matrix));
        values.put(Placeholder.CONDITIONS.field(), numbered(ReviewSummary.conditions(matrix)));
        amount(caseFile, values);
        return values;
    }

    /** E.g. {@code （1）采购前报财政备案；（2）年底前完成支付。}; empty if there are none. */
    private static String numbered(List<String> conditions) {
        String listed = IntStream.range(0, conditions.size())
                .mapToObj(index -> "（" + (index + 1) + "）" + conditions.get(index))
                .collect(Collectors.joining("；\n"));
        return listed.isEmpty() ? "" : listed + "。";
    }

    private void amount(CaseFile caseFile, Map<String, String> values) {
        procedures
                .find(caseFile.procedureKey())
                .map(Procedure::dataForm)
                .flatMap(form -> cases.latest(caseFile.number(), form))
                .flatMap(version -> version.data().path("usageTotal").asStringOpt())
                .map(Money::yuan)
                .ifPresent(total -> {
                    values.put(Placeholder.AMOUNT.field(), ChineseAmount.grouped(total));
                    values.put(Placeholder.AMOUNT_IN_WORDS.field(), ChineseAmount.inWords(total));
                });
    }
}
