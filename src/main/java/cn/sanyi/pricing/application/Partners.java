package cn.sanyi.pricing.application;

import cn.sanyi.approval.people.JointApplicants;
import cn.sanyi.approval.preview.ReviewCheck.Subject;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.policy.Grade;
import cn.sanyi.pricing.application.ItemReview.Said;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who stands beside the applicant in an application (联合申报单位、主要参与人; 建议值). */
@Component
class Partners implements JointApplicants {

    static final String FIELD = "partners";

    private final PartnerTable table;
    private final Directory directory;

    Partners(PartnerTable table, Directory directory) {
        this.table = table;
        this.directory = directory;
    }

    @Override
    public List<Partner> of(CaseFile caseFile) {
        String name = directory.unit(caseFile.applicant()).map(Unit::name).orElse("");
        return ItemForms.isItem(caseFile) ? table.around(caseFile.number(), caseFile.applicant(), name) : List.of();
    }

    /** Those the data names, in their order; rows without a unit are left out. */
    static List<Partner> in(String caseNumber, JsonNode data) {
        return data.path(FIELD)
                .valueStream()
                .map(row -> new Partner(caseNumber, Entered.text(row, "unit"), Entered.text(row, "person")))
                .filter(named -> !named.unit().isEmpty())
                .toList();
    }

    /** Keeps what was submitted. */
    void submitted(String caseNumber, JsonNode data) {
        table.submitted(caseNumber, in(caseNumber, data));
    }

    /** What the leading unit looks at: who will stand back, and what is named twice. */
    static Stream<Said> review(Subject subject) {
        List<Partner> named = in(subject.caseFile().number(), subject.data());
        if (named.isEmpty()) {
            return Stream.empty();
        }
        Set<String> seen = new HashSet<>();
        Stream<Said> twice = IntStream.range(0, named.size())
                .filter(row -> !seen.add(JointApplicants.key(named.get(row).unit()) + "|"
                        + JointApplicants.key(named.get(row).person())))
                .mapToObj(row -> Said.asked(
                        "%s[%d].unit".formatted(FIELD, row),
                        "partner-repeated",
                        "“%s”的同一参与人填了两次。".formatted(named.get(row).unit()),
                        Grade.SUGGESTED));
        return Stream.concat(
                Stream.of(Said.hint(
                        FIELD,
                        "partners-stand-back",
                        "在联合申报单位任职的专家和所列参与人，不参加本件的专家评审；所列参与人以后也不评审本单位的申报。",
                        Grade.SUGGESTED)),
                twice);
    }
}
