package cn.sanyi.settings;

import static cn.sanyi.settings.ParameterProposal.text;

import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterRegister;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.platform.Problem;
import cn.sanyi.policy.Clauses;
import cn.sanyi.policy.Grade;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a change of a parameter must satisfy; all that is wrong is said at once. */
@Component
class ProposalCheck {

    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_REASON = 500;

    private final ParameterCatalogue catalogue;
    private final Jurisdictions places;
    private final Clauses clauses;
    private final Clock clock;
    private final Standing standing;

    ProposalCheck(ParameterCatalogue catalogue, Jurisdictions places, Clauses clauses, Clock clock, Standing standing) {
        this.catalogue = catalogue;
        this.places = places;
        this.clauses = clauses;
        this.clock = clock;
        this.standing = standing;
    }

    /** What already holds, as far as a proposal must fit into it. */
    @Component
    static class Standing {

        private final ParameterRegister register;
        private final Parameters parameters;
        private final Jurisdictions places;

        Standing(ParameterRegister register, Parameters parameters, Jurisdictions places) {
            this.register = register;
            this.parameters = parameters;
            this.places = places;
        }

        boolean dayTaken(String key, String place, LocalDate day) {
            return register.timeline(key, place).stream()
                    .anyMatch(period -> period.parameter().effectiveFrom().equals(day));
        }

        boolean hasOwnRule(String key, String place, LocalDate day) {
            return register.timeline(key, place).stream().anyMatch(period -> period.holdsOn(day) && !period.inherits());
        }

        boolean hasValueAbove(String key, String place, LocalDate day) {
            return places.find(place)
                    .flatMap(found -> Optional.ofNullable(found.parent()))
                    .flatMap(parent -> parameters.find(key, parent, day))
                    .isPresent();
        }
    }

    /** @throws Problem {@code parameter-refused} with every field that is wrong */
    ParameterKey check(ParameterProposal proposal) {
        List<Problem.Field> wrong = new ArrayList<>();
        Optional<ParameterKey> key = catalogue.find(text(proposal.key()));
        if (key.isEmpty()) {
            throw Problem.refused("parameter-unknown", "没有参数“" + text(proposal.key()) + "”，不能设置。");
        }
        if (places.find(text(proposal.jurisdiction())).isEmpty()) {
            throw Problem.refused("place-unknown", "没有辖区“" + text(proposal.jurisdiction()) + "”。");
        }
        value(key.get(), proposal).ifPresent(wrong::add);
        day(proposal).ifPresent(wrong::add);
        ground(proposal).ifPresent(wrong::add);
        length("source", "出处", proposal.source(), LONGEST_SOURCE).ifPresent(wrong::add);
        length("reason", "修改理由", proposal.reason(), LONGEST_REASON).ifPresent(wrong::add);
        if (wrong.isEmpty() && proposal.effectiveFrom() != null) {
            fits(key.get(), proposal, proposal.effectiveFrom()).ifPresent(wrong::add);
        }
        if (!wrong.isEmpty()) {
            throw Problem.refused("parameter-refused", wrong.get(0).message(), wrong);
        }
        return key.get();
    }

    private static Optional<Problem.Field> value(ParameterKey key, ParameterProposal proposal) {
        String value = text(proposal.value());
        return switch (text(proposal.mode())) {
            case "VALUE" ->
                key.fits(value)
                        ? Optional.empty()
                        : wrong("value", "parameter-value", "“%s”的值%s。".formatted(key.label(), key.rule()));
            case "EMPTY" ->
                key.required()
                        ? wrong("mode", "parameter-required", "“%s”必须有值，不能设为空：%s".formatted(key.label(), key.help()))
                        : Optional.empty();
            case "INHERIT" -> Optional.empty();
            default -> wrong("mode", "parameter-mode", "请选择：填写数值、明确为空，或改用上级辖区的规定。");
        };
    }

    private Optional<Problem.Field> day(ParameterProposal proposal) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = proposal.effectiveFrom();
        if (from == null) {
            return wrong("effectiveFrom", "parameter-day", "生效日期必须填写。");
        }
        if (from.isBefore(today)) {
            return wrong("effectiveFrom", "parameter-in-past", "生效日期 %s 早于今天 %s：已经按原值办理的不能倒改。".formatted(from, today));
        }
        return from.getYear() > today.getYear() + 20
                ? wrong("effectiveFrom", "parameter-day", "生效日期不能晚于二十年之后。")
                : Optional.empty();
    }

    private Optional<Problem.Field> ground(ParameterProposal proposal) {
        String clause = text(proposal.clause());
        Optional<Grade> grade = grade(proposal.grade());
        if (grade.isEmpty()) {
            return wrong("grade", "grade-unknown", "请选择等级：明、推、他地实践A、他地实践B 或建议值。");
        }
        if (!clause.isEmpty() && clauses.find(clause).isEmpty()) {
            return wrong("clause", "clause-unknown", "没有条款“" + clause + "”。条款号形如 Q56-15。");
        }
        return grade.get() == Grade.STATED && clause.isEmpty()
                ? wrong("clause", "clause-missing", "等级为“明”的须写明条款。")
                : Optional.empty();
    }

    static Optional<Grade> grade(@Nullable String name) {
        return Arrays.stream(Grade.values())
                .filter(grade -> grade.name().equals(text(name)))
                .findFirst();
    }

    private Optional<Problem.Field> fits(ParameterKey key, ParameterProposal proposal, LocalDate from) {
        String place = text(proposal.jurisdiction());
        if (standing.dayTaken(key.key(), place, from)) {
            return wrong("effectiveFrom", "parameter-day-taken", "%s 已有一次变更自这一天生效，同一天不能有两个值。".formatted(from));
        }
        if (!text(proposal.mode()).equals("INHERIT")) {
            return Optional.empty();
        }
        if (!standing.hasOwnRule(key.key(), place, from)) {
            return wrong("mode", "parameter-no-own-rule", "本辖区那时没有自己的规定，已经适用上级辖区的规定。");
        }
        return key.required() && !standing.hasValueAbove(key.key(), place, from)
                ? wrong("mode", "parameter-required", "“%s”必须有值，而上级辖区没有规定。".formatted(key.label()))
                : Optional.empty();
    }

    private static Optional<Problem.Field> length(String field, String label, @Nullable String typed, int most) {
        int length = text(typed).length();
        return length < 2 || length > most
                ? wrong(field, field + "-length", "%s须为 2 至 %d 个字。".formatted(label, most))
                : Optional.empty();
    }

    private static Optional<Problem.Field> wrong(String field, String rule, String message) {
        return Optional.of(new Problem.Field(field, rule, message));
    }
}
