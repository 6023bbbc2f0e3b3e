package cn.sanyi.document;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.policy.Clause;
import cn.sanyi.policy.Clauses;
import cn.sanyi.procedure.Procedures;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clause a reply cites: the first of its procedure's that holds in the place of the case. */
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
        Set<String> places = upward(caseFile.jurisdiction());
        return procedures.find(caseFile.procedureKey()).stream()
                .flatMap(procedure -> procedure.clauses().stream())
                .map(clauses::find)
                .flatMap(Optional::stream)
                .filter(clause -> places.contains(clause.jurisdiction()))
                .findFirst()
                .map(clause -> "根据" + citation(clause) + "，")
                .orElse("");
    }

    /** Names of the place and of everything above it; documents name their place, they give no code. */
    private Set<String> upward(String place) {
        return jurisdictions.all().stream()
                .filter(above -> jurisdictions.isWithin(place, above.code()))
                .map(Jurisdiction::name)
                .collect(Collectors.toSet());
    }

    boolean holdsIn(String place, String below) {
        return jurisdictions.isWithin(below, place);
    }

    /** @param one a place, null for every place; both lie on the way upward from the same place */
    boolean isNearer(@Nullable String one, @Nullable String other) {
        return one != null && (other == null || jurisdictions.isWithin(one, other));
    }

    String placeName(String code) {
        return jurisdictions.find(code).map(Jurisdiction::name).orElse("");
    }

    private static String citation(Clause clause) {
        boolean plain = clause.number().chars().allMatch(Character::isDigit);
        return clause.documentNumber() + (plain ? "第" + clause.number() + "条" : clause.number());
    }
}
