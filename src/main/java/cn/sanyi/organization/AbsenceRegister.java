package cn.sanyi.organization;

import cn.sanyi.organization.Absences.Absence;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters absences and takes them back: the business administrator anybody's, everybody their own. */
@Component
public class AbsenceRegister {

    private static final Texts.Rule REASON = new Texts.Rule("absence-reason", "reason", "事由", 2, 200);

    private final AbsenceTable absences;
    private final DeputyRules deputies;
    private final People people;
    private final ChangeRecord record;
    private final Clock clock;

    AbsenceRegister(AbsenceTable absences, DeputyRules deputies, People people, ChangeRecord record, Clock clock) {
        this.absences = absences;
        this.deputies = deputies;
        this.people = people;
        this.record = record;
        this.clock = clock;
    }

    /**
     * An absence as it is entered.
     *
     * @param reason why the person is away; the record's reason too
     * @param deputy reference or unambiguous name, empty for none
     * @param procedures keys of those the deputy stands in for; null or empty: all
     * @param upTo in yuan, the largest amount of a case the deputy acts on; empty: whatever the amount
     */
    public record Wanted(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Nullable String reason,
            @Nullable String deputy,
            @Nullable List<String> procedures,
            @Nullable String upTo) {}

    /** @param past true: those that have ended too, the latest first */
    public record Query(String q, boolean past, int after) {}

    /** @param next where the next page starts, null on the last one */
    public record Page(List<Absence> rows, @Nullable Integer next) {}

    @Transactional(readOnly = true)
    public Page find(Query query) {
        return absences.find(query);
    }

    /**
     * Enters an absence.
     *
     * @param whose id of the person who is away
     * @throws Problem {@code absence-end}, {@code absence-overlap}, and those of {@link DeputyRules}
     */
    @Transactional
    public Absence enter(Actor by, UUID whose, Wanted wanted) {
        String reason = Texts.checked(REASON, wanted.reason());
        Term term = Term.of(wanted.from(), wanted.to());
        if (term.to() == null) {
            throw Texts.refused("absence-end", "to", "请填写外出的截止日。");
        }
        Person person = people.person(whose);
        Person deputy = deputy(wanted.deputy());
        DeputyScope scope = deputies.scope(wanted.procedures(), wanted.upTo(), deputy != null);
        people.lock(person.id(), deputy == null ? person.id() : deputy.id());
        refuseOverlap(person, term);
        if (deputy != null) {
            deputies.check(person, deputy, term);
        }
        UUID id = UUID.randomUUID();
        absences.insert(id, person.id(), term, reason, deputy == null ? null : deputy.id(), scope);
        Absence entered = absences.find(id).orElseThrow();
        record.append(by, Change.added("登记外出", reason, values(entered), Change.person(person)));
        return entered;
    }

    /** The person is back: a running absence ends yesterday, one that has not begun is taken back. @throws Problem {@code absence-over} */
    @Transactional
    public void cancel(Actor by, UUID id, @Nullable String reason) {
        String why = Texts.reason(reason);
        people.lock(absence(id).person().id());
        Absence absence = absence(id);
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        LocalDate to = absence.term().to();
        if (to != null && !to.isAfter(yesterday)) {
            throw Problem.refused("absence-over", "这次外出已于 %s 结束，不能再改。".formatted(to));
        }
        if (absence.term().from().isAfter(yesterday)) {
            absences.remove(id);
        } else {
            absences.revoke(id, by.name());
            absences.end(id, yesterday);
        }
        record.append(by, Change.removed("销假", why, values(absence), Change.person(absence.person())));
    }

    /** Nobody stands in any more; the person stays away. @throws Problem {@code deputy-none}, {@code absence-over} */
    @Transactional
    public void revoke(Actor by, UUID id, @Nullable String reason) {
        String why = Texts.reason(reason);
        people.lock(absence(id).person().id());
        Absence absence = absence(id);
        if (!absence.isDeputised()) {
            throw Problem.refused("deputy-none", "这次外出没有代理人，或代理已经撤销。");
        }
        LocalDate to = absence.term().to();
        if (to != null && to.isBefore(LocalDate.now(clock))) {
            throw Problem.refused("absence-over", "这次外出已于 %s 结束，不能再改。".formatted(to));
        }
        absences.revoke(id, by.name());
        record.append(by, Change.removed("撤销代理", why, values(absence), Change.person(absence.person())));
    }

    /** @throws Problem not found, {@code absence-unknown} */
    @Transactional(readOnly = true)
    public Absence absence(UUID id) {
        return absences.find(id).orElseThrow(() -> Problem.notFound("absence-unknown", "没有这次外出。"));
    }

    private @Nullable Person deputy(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : people.meant("deputy", typed);
    }

    private void refuseOverlap(Person person, Term term) {
        absences.during(person.id(), term).ifPresent(other -> {
            throw Texts.refused(
                    "absence-overlap",
                    "from",
                    "与已登记的外出重叠：%s（%s）。".formatted(other.term().words(), other.reason()));
        });
    }

    private static Map<String, Object> values(Absence absence) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("term", absence.term().words());
        values.put("note", absence.reason());
        values.put("deputy", absence.deputy() == null ? "" : absence.deputy().label());
        values.put("scope", absence.scopeWords());
        return values;
    }
}
