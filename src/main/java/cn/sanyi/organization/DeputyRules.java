package cn.sanyi.organization;

import cn.sanyi.organization.Absences.Absence;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who can be named as deputy, and for what. */
@Component
class DeputyRules {

    private final AbsenceTable absences;
    private final DelegableProcedures procedures;

    DeputyRules(AbsenceTable absences, DelegableProcedures procedures) {
        this.absences = absences;
        this.procedures = procedures;
    }

    /** What was asked for, read. @throws Problem {@code deputy-scope}, {@code deputy-amount} */
    DeputyScope scope(@Nullable List<String> wanted, @Nullable String upTo, boolean hasDeputy) {
        List<String> keys = wanted == null
                ? List.of()
                : wanted.stream()
                        .filter(key -> !key.isBlank())
                        .distinct()
                        .sorted()
                        .toList();
        Money most = upTo == null || upTo.isBlank() ? null : amount(upTo);
        if (!hasDeputy && (!keys.isEmpty() || most != null)) {
            throw Texts.refused("deputy-scope", "deputy", "限定了代理的事项或金额，须先填写代理人。");
        }
        keys.stream()
                .filter(key -> !procedures.titles().containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw Texts.refused("deputy-scope", "procedures", "没有代码为“%s”的事项。".formatted(People.shortened(key)));
                });
        return new DeputyScope(keys, most);
    }

    private static Money amount(String typed) {
        try {
            Money most = Money.yuan(typed);
            if (most.isPositive()) {
                return most;
            }
        } catch (Problem notAnAmount) {
            throw Texts.refused("deputy-amount", "upTo", "代理的金额上限：" + notAnAmount.getMessage());
        }
        throw Texts.refused("deputy-amount", "upTo", "代理的金额上限须大于 0。");
    }

    /** The person, the deputy and the term fit. @throws Problem {@code deputy-self}, {@code deputy-circle}, {@code deputy-away} */
    void check(Person person, Person deputy, Term term) {
        if (deputy.id().equals(person.id())) {
            throw Texts.refused("deputy-self", "deputy", "代理人不能是本人。");
        }
        refuseCircle(person, deputy, term);
        absences.during(deputy.id(), term).ifPresent(other -> {
            throw Texts.refused(
                    "deputy-away",
                    "deputy",
                    "代理人 %s 在此期间也外出：%s。".formatted(deputy.name(), other.term().words()));
        });
    }

    private void refuseCircle(Person person, Person deputy, Term term) {
        Set<UUID> seen = new HashSet<>();
        Person next = deputy;
        while (next != null && seen.add(next.id())) {
            Optional<Absence> away = absences.during(next.id(), term).filter(Absence::isDeputised);
            if (away.map(Absence::deputy).filter(person::equals).isPresent()) {
                throw Texts.refused(
                        "deputy-circle",
                        "deputy",
                        "不能相互代理：%s 在此期间（%s）已由 %s 代理。"
                                .formatted(
                                        next.name(), away.orElseThrow().term().words(), person.name()));
            }
            next = away.map(Absence::deputy).orElse(null);
        }
    }
}
