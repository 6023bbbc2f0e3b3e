package cn.sanyi.approval.rules;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRule;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Each member institution of the applicant in the year of the case has a work item of its own; the applicant has one on
 * which it can only end the step.
 */
@Component
public class EachMember implements StepRule {

    public static final String CODE = "each-member";

    /** What the applicant may do; never an answer in place of a member. */
    private static final String APPLICANTS = "closeConsultation";

    private final Directory directory;

    EachMember(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Assignment> assignments(CaseFile caseFile, Step step, StepDefinition definition, Unit responsible) {
        List<String> answers = definition.acts().stream()
                .filter(act -> !act.equals(APPLICANTS))
                .toList();
        Stream<Assignment> members = directory.membersOf(caseFile.applicant(), caseFile.year()).stream()
                .map(member -> new Assignment(null, member.id(), answers));
        return Stream.concat(members, Stream.of(new Assignment(null, caseFile.applicant(), List.of(APPLICANTS))))
                .toList();
    }
}
