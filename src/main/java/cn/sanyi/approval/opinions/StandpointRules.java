package cn.sanyi.approval.opinions;

import cn.sanyi.approval.forms.SubmissionCheck;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An objection says why, and nobody takes two standpoints on one section. */
@Component
class StandpointRules implements SubmissionCheck {

    @Override
    public List<Problem.Field> check(CaseFile caseFile, StepDefinition step, ObjectNode data) {
        List<Problem.Field> wrong = new ArrayList<>();
        if (PlanSections.FORM.equals(step.form())) {
            Set<String> seen = new HashSet<>();
            int index = 0;
            for (JsonNode row : data.path(OpinionReader.STANDPOINTS)) {
                check(row, OpinionReader.STANDPOINTS + "[" + index++ + "].", seen, wrong);
            }
        }
        return wrong;
    }

    private static void check(JsonNode row, String path, Set<String> seen, List<Problem.Field> wrong) {
        if (!seen.add(row.path("section").asString(""))) {
            wrong.add(new Problem.Field(path + "section", "section-twice", "“申报内容”重复：每个部分只能表态一次。"));
        }
        boolean objects = "OBJECT".equals(row.path("standpoint").asString(""));
        if (objects && row.path("note").asString("").isBlank()) {
            wrong.add(new Problem.Field(path + "note", "objection-reason", "对该部分“有意见”的，须在“具体说明”中写明意见。"));
        }
    }
}
