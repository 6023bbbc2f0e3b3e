package cn.sanyi.document;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.policy.Clause;
import cn.sanyi.policy.Clauses;
import cn.sanyi.procedure.Procedures;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The clauses a reply cites: those of its procedure that hold in the place of the case. */
@Component
class Grounds {

    private final Procedures procedures;
    private final Clauses clauses;
    private final Jurisdictions jurisdictions;

    Grounds(Procedures procedures, Clauses clauses, Jurisdictions jurisdictions) {
        this.procedures = procedures;
        this.clauses = clauses;
        this.jurisdictions = jurisdictions;
    }

    /** E.g. {@code 根据泉政办〔2022〕56号第15条，}; empty if none holds there. */
    String of(CaseFile caseFile) {
        String cited = procedures.find(caseFile.procedureKey()).stream()
                .flatMap(procedure -> procedure.clauses().stream())
                .map(clauses::find)
                .flatMap(Optional::stream)
                .filter(clause -> jurisdictions.isWithin(caseFile.jurisdiction(), clause.jurisdiction()))
                .map(Grounds::citation)
                .collect(Collectors.joining("、"));
        return cited.isEmpty() ? "" : "根据" + cited + "，";
    }

    private static String citation(Clause clause) {
        boolean plain = clause.number().chars().allMatch(Character::isDigit);
        return clause.documentNumber() + (plain ? "第" + clause.number() + "条" : clause.number());
    }
}
