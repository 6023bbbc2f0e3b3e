package cn.sanyi.approval.preview;

import cn.sanyi.approval.forms.FormPlaces;
import cn.sanyi.approval.people.LeadingUnits;
import cn.sanyi.approval.preview.ReviewFinding.Severity;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.Leading;
import cn.sanyi.procedure.RoleNames;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Groups findings by the bureau that looks at them, the gravest first. */
@Component
class CheckReport {

    private final LeadingUnits leading;

    CheckReport(LeadingUnits leading) {
        this.leading = leading;
    }

    SelfCheck of(CaseFile caseFile, FormPlaces places, List<ReviewFinding> found) {
        Map<String, List<ReviewFinding>> byRole = found.stream()
                .sorted(Comparator.comparing(ReviewFinding::severity))
                .collect(Collectors.groupingBy(ReviewFinding::role, LinkedHashMap::new, Collectors.toList()));
        return new SelfCheck(
                found.stream().noneMatch(finding -> finding.severity() == Severity.REFUSED),
                summary(found),
                byRole.entrySet().stream()
                        .map(entry -> new SelfCheck.Group(
                                entry.getKey(), unit(caseFile, entry.getKey()), items(places, entry.getValue())))
                        .toList());
    }

    private static String summary(List<ReviewFinding> found) {
        String counts = Arrays.stream(Severity.values())
                .filter(severity -> severity != Severity.PASSED && count(found, severity) > 0)
                .map(severity -> severity.label() + " " + count(found, severity) + " 处")
                .collect(Collectors.joining("，"));
        return counts.isEmpty() ? "没有发现问题。" : counts + "。";
    }

    private static long count(List<ReviewFinding> found, Severity severity) {
        return found.stream().filter(finding -> finding.severity() == severity).count();
    }

    private String unit(CaseFile caseFile, String role) {
        if (role.equals(ReviewFinding.SYSTEM)) {
            return "系统（提交时核对）";
        }
        return leading.responsible(caseFile, role, Leading.DECIDING)
                .map(Unit::name)
                .orElseGet(() -> RoleNames.name(role));
    }

    private static List<SelfCheck.Item> items(FormPlaces places, List<ReviewFinding> findings) {
        return findings.stream()
                .map(finding -> new SelfCheck.Item(
                        finding.severity().name(),
                        finding.severity().label(),
                        finding.field(),
                        places.label(finding.field()),
                        finding.rule(),
                        finding.message(),
                        finding.clause(),
                        finding.grade().label()))
                .toList();
    }
}
