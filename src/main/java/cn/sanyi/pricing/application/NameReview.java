package cn.sanyi.pricing.application;

import cn.sanyi.approval.preview.ReviewCheck.Subject;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.policy.Grade;
import cn.sanyi.pricing.application.ItemReview.Said;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the name stands for something that exists, is being decided on, or was refused a short while ago. */
@Component
class NameReview {

    private static final String FIELD = "itemName";

    private final ApplicationBook applications;
    private final List<RegisteredNames> registers;
    private final Parameters parameters;
    private final Clock clock;

    NameReview(ApplicationBook applications, List<RegisteredNames> registers, Parameters parameters, Clock clock) {
        this.applications = applications;
        this.registers = List.copyOf(registers);
        this.parameters = parameters;
        this.clock = clock;
    }

    Stream<Said> of(Subject subject) {
        String name = Entered.text(subject.data(), FIELD);
        if (ItemName.key(name).isEmpty()) {
            return Stream.empty();
        }
        List<Said> found = Stream.of(
                        registered(subject.caseFile(), name),
                        open(subject.caseFile(), name),
                        refused(subject.caseFile(), name))
                .flatMap(part -> part)
                .toList();
        return found.isEmpty()
                ? Stream.of(Said.passed(FIELD, "item-name-free", "没有同名的登记项目和在办申报。", Grade.INFERRED))
                : found.stream();
    }

    private Stream<Said> registered(CaseFile caseFile, String name) {
        return registers.stream()
                .flatMap(register -> register.inForce(applications.placeOf(caseFile), name))
                .filter(item -> !item.caseNumber().equals(caseFile.number()))
                .map(item -> item.name().equals(name)
                        ? Said.returned(
                                FIELD,
                                "item-name-registered",
                                "“%s”已在试行项目册中（%s）。".formatted(name, item.code()),
                                Grade.INFERRED)
                        : Said.asked(
                                FIELD,
                                "item-name-alike",
                                "与试行项目册中的“%s”（%s）只差标点、空格或大小写，请说明区别。".formatted(item.name(), item.code()),
                                Grade.INFERRED));
    }

    /** Whose the other application is stays untold: it is not yet decided on. */
    private Stream<Said> open(CaseFile caseFile, String name) {
        return applications.openElsewhere(caseFile, name).stream()
                .map(other -> other.name().equals(name)
                        ? Said.returned(FIELD, "item-name-open", "另有一件在办申报使用同一名称。", Grade.INFERRED)
                        : Said.asked(FIELD, "item-name-open-alike", "另有一件在办申报的名称只差标点、空格或大小写。", Grade.INFERRED));
    }

    private Stream<Said> refused(CaseFile caseFile, String name) {
        LocalDate today = LocalDate.now(clock);
        return parameters.find(ApplicationParameterKeys.REAPPLY_MONTHS, caseFile.jurisdiction(), today).stream()
                .flatMap(
                        months -> applications
                                .refusedSince(
                                        caseFile,
                                        name,
                                        today.minusMonths(Long.parseLong(months.value()))
                                                .plusDays(1))
                                .stream()
                                .map(earlier -> Said.asked(
                                        FIELD,
                                        "reapplied-early",
                                        "%s 的申报 %s 不予批准，未满 %s 个月又以同一名称申报，请写明有什么变化。"
                                                .formatted(earlier.decidedOn(), earlier.caseNumber(), months.value()),
                                        months.grade())));
    }
}
