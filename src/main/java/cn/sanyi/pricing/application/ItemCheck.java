package cn.sanyi.pricing.application;

import cn.sanyi.approval.forms.SubmissionCheck;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the forms of an application cannot say themselves. Sums are those of the form, computed anew by the server: each row
 * is rounded half up to the fen, a total is the sum of the rounded rows.
 */
@Component
class ItemCheck implements SubmissionCheck {

    private final ApplicationBook applications;
    private final List<RegisteredNames> registers;
    private final CaseFiles caseFiles;
    private final Clock clock;

    ItemCheck(ApplicationBook applications, List<RegisteredNames> registers, CaseFiles caseFiles, Clock clock) {
        this.applications = applications;
        this.registers = List.copyOf(registers);
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    @Override
    public List<Problem.Field> check(CaseFile caseFile, StepDefinition step, ObjectNode data) {
        if (!ItemForms.isItem(caseFile) || step.form() == null) {
            return List.of();
        }
        return switch (step.form()) {
            case ItemForms.DATA ->
                Stream.concat(cost(data).stream(), name(caseFile, data)).toList();
            case ItemForms.FORWARD ->
                notAfterToday(data, "forwardedOn", "转报日期").stream().toList();
            case ItemForms.ANSWER ->
                Stream.concat(
                                notAfterToday(data, "answeredOn", "答复日期").stream(),
                                notBeforeForwarding(caseFile, data).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static Optional<Problem.Field> cost(ObjectNode data) {
        Money computed = Entered.money(data, "costTotal").orElse(Money.ZERO);
        Money stated = Entered.money(data, "statedCost").orElse(Money.ZERO);
        return stated.equals(computed)
                ? Optional.empty()
                : Optional.of(new Problem.Field(
                        "statedCost",
                        "cost-sum",
                        "成本测算不平：盖章测算表载明 %s 元，按分项计算为 %s 元，须一分不差。"
                                .formatted(ChineseAmount.grouped(stated), ChineseAmount.grouped(computed))));
    }

    /** A name in force needs no second item; the same applicant does not apply twice at once. */
    private Stream<Problem.Field> name(CaseFile caseFile, ObjectNode data) {
        String name = Entered.text(data, "itemName");
        Stream<Problem.Field> registered = registers.stream()
                .flatMap(register -> register.inForce(applications.placeOf(caseFile), name))
                .filter(item -> item.name().equals(name))
                .limit(1)
                .map(item -> new Problem.Field(
                        "itemName", "item-name-registered", "“%s”已在试行项目册中（%s），不必再申报。".formatted(name, item.code())));
        Stream<Problem.Field> own = applications.openElsewhere(caseFile, name).stream()
                .filter(other -> other.applicant().equals(caseFile.applicant()))
                .limit(1)
                .map(other -> new Problem.Field(
                        "itemName", "item-name-open", "本单位已有同名的在办申报 %s，不能重复申报。".formatted(other.caseNumber())));
        return Stream.concat(registered, own);
    }

    private Optional<Problem.Field> notAfterToday(ObjectNode data, String field, String label) {
        LocalDate today = LocalDate.now(clock);
        return Entered.date(data, field)
                .filter(day -> day.isAfter(today))
                .map(day -> new Problem.Field(field, "future-day", "%s（%s）不能晚于今天（%s）。".formatted(label, day, today)));
    }

    private Optional<Problem.Field> notBeforeForwarding(CaseFile caseFile, ObjectNode data) {
        Optional<LocalDate> forwarded = caseFiles
                .latest(caseFile.number(), ItemForms.FORWARD)
                .flatMap(version -> Entered.date(version.data(), "forwardedOn"));
        return Entered.date(data, "answeredOn")
                .filter(day -> forwarded.filter(day::isBefore).isPresent())
                .map(day -> new Problem.Field(
                        "answeredOn",
                        "answer-before-forwarding",
                        "答复日期（%s）不能早于转报日期（%s）。".formatted(day, forwarded.orElseThrow())));
    }
}
