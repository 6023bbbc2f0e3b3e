package cn.sanyi.document;

import cn.sanyi.approval.OpinionMatrix;
import cn.sanyi.approval.Opinions;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.document.Reply.Text;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The wording of a reply that grants a plan (推): the documents ask for an approval, they give no text for it. */
@Component
class ReplyWording {

    private static final int TITLE = 100;

    private final Directory directory;
    private final Procedures procedures;
    private final CaseFiles cases;
    private final Grounds grounds;
    private final Opinions opinions;

    ReplyWording(Directory directory, Procedures procedures, CaseFiles cases, Grounds grounds, Opinions opinions) {
        this.directory = directory;
        this.procedures = procedures;
        this.cases = cases;
        this.grounds = grounds;
        this.opinions = opinions;
    }

    /** @param voteResult the result in a sentence; empty if there was no vote */
    Text of(CaseFile caseFile, String voteResult) {
        String applicant = directory.unit(caseFile.applicant()).map(Unit::name).orElse("");
        String subject = caseFile.title().contains(applicant) ? caseFile.title() : applicant + caseFile.title();
        String title = "关于" + subject + "的批复";
        return new Text(
                title.length() > TITLE ? "关于" + caseFile.title() + "的批复" : title,
                applicant,
                body(caseFile, voteResult),
                "");
    }

    private String body(CaseFile caseFile, String voteResult) {
        String vote = voteResult.isEmpty() ? "" : "并经表决（" + voteResult + "），";
        OpinionMatrix matrix = opinions.of(caseFile);
        String reviewed = ReviewSummary.sentence(matrix);
        List<String> points = new ArrayList<>();
        points.add("同意《" + caseFile.title() + "》。" + amount(caseFile));
        points.add("请严格按照方案确定的用途和成员单位分配组织实施，逐笔拨付并留存凭证，不得超出方案所列金额。");
        points.addAll(conditions(ReviewSummary.conditions(matrix)));
        points.add("方案落实情况纳入绩效考核，落实完毕后按程序办结。");
        return "你单位报送的《%s》收悉。%s经形式审查、部门会审%s，%s现批复如下：\n%s\n此复。"
                .formatted(
                        caseFile.title(),
                        grounds.of(caseFile),
                        reviewed.isEmpty() ? "" : "（" + reviewed + "）",
                        vote,
                        numbered(points));
    }

    private static List<String> conditions(List<String> conditions) {
        if (conditions.isEmpty()) {
            return List.of();
        }
        String listed = IntStream.range(0, conditions.size())
                .mapToObj(index -> "（" + (index + 1) + "）" + conditions.get(index))
                .collect(Collectors.joining("；\n"));
        return List.of("会审部门提出的下列条件，请一并落实：\n" + listed + "。");
    }

    private static String numbered(List<String> points) {
        return IntStream.range(0, points.size())
                .mapToObj(index -> "一二三四五".charAt(index) + "、" + points.get(index))
                .collect(Collectors.joining("\n"));
    }

    private String amount(CaseFile caseFile) {
        return procedures
                .find(caseFile.procedureKey())
                .map(Procedure::dataForm)
                .flatMap(form -> cases.latest(caseFile.number(), form))
                .flatMap(version -> version.data().path("usageTotal").asStringOpt())
                .map(Money::yuan)
                .map(total -> "%d年度可分配的结余留用资金%s元（大写：人民币%s），按方案使用。"
                        .formatted(caseFile.year(), ChineseAmount.grouped(total), ChineseAmount.inWords(total)))
                .orElse("");
    }
}
