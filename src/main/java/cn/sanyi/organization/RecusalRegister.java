package cn.sanyi.organization;

import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of recusal facts (回避事实). Votes already called keep the list of who is entitled. */
@Component
public class RecusalRegister {

    private static final Texts.Rule NOTE = new Texts.Rule("recusal-note", "note", "说明", 0, 200);
    private static final Texts.Rule OTHER = new Texts.Rule("recusal-note", "note", "类别为“其他”时说明", 2, 200);

    private final RecusalTable facts;
    private final People people;
    private final UnitTable units;
    private final ChangeRecord record;

    RecusalRegister(RecusalTable facts, People people, UnitTable units, ChangeRecord record) {
        this.facts = facts;
        this.people = people;
        this.units = units;
        this.record = record;
    }

    public record Fact(UUID id, Person person, Unit unit, RecusalKind kind, String note, Term term) {}

    /**
     * A fact as it is stated.
     *
     * @param person reference or unambiguous name
     * @param unit code of the unit or community
     */
    public record Wanted(
            @Nullable String person,
            @Nullable String unit,
            @Nullable RecusalKind kind,
            @Nullable String note,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Nullable String reason) {}

    /**
     * What to look for.
     *
     * @param current true: only those that have not ended
     * @param after number of the page's start, 0 for the first
     */
    public record Query(String q, boolean current, int after) {}

    /** @param next where the next page starts, null on the last one */
    public record Page(List<Fact> rows, @Nullable Integer next) {}

    /** Facts whose person or unit contains the text, those in force first. */
    @Transactional(readOnly = true)
    public Page find(Query query) {
        return facts.find(query);
    }

    @Transactional(readOnly = true)
    public List<Fact> of(UUID person) {
        return facts.of(person);
    }

    /** @throws Problem {@code recusal-kind}, {@code recusal-unit}, {@code recusal-note}, {@code terms-overlap} */
    @Transactional
    public Fact state(Actor by, Wanted wanted) {
        String reason = Texts.reason(wanted.reason());
        Person person = people.meant("person", wanted.person());
        Unit unit = units.byCode(wanted.unit())
                .orElseThrow(() -> Texts.refused(
                        "recusal-unit", "unit", "没有代码为“%s”的单位。".formatted(People.shortened(wanted.unit()))));
        RecusalKind kind = wanted.kind();
        if (kind == null) {
            throw Texts.refused("recusal-kind", "kind", "请选择回避事由的类别。");
        }
        String note = Texts.checked(kind == RecusalKind.OTHER ? OTHER : NOTE, wanted.note());
        Fact fact = new Fact(UUID.randomUUID(), person, unit, kind, note, Term.of(wanted.from(), wanted.to()));
        people.lock(person.id());
        refuseOverlap(fact);
        facts.insert(fact);
        record.append(by, Change.added("登记回避事实", reason, values(fact), subjects(fact)));
        return fact;
    }

    /** Ends a fact; before its first day it is taken back. @throws Problem {@code recusal-ended} */
    @Transactional
    public void end(Actor by, UUID id, @Nullable LocalDate last, @Nullable String reason) {
        String why = Texts.reason(reason);
        Fact fact = facts.find(id).orElseThrow(() -> Problem.notFound("recusal-unknown", "没有这条回避事实。"));
        LocalDate day = Term.of(last, null).from();
        people.lock(fact.person().id());
        LocalDate to = fact.term().to();
        if (to != null && !to.isAfter(day)) {
            throw Texts.refused("recusal-ended", "last", "该事实已于 %s 终止。".formatted(to));
        }
        if (day.isBefore(fact.term().from())) {
            facts.remove(id);
            record.append(by, Change.removed("撤回回避事实", why, values(fact), subjects(fact)));
        } else {
            facts.end(id, day);
            Fact ended = new Fact(
                    id,
                    fact.person(),
                    fact.unit(),
                    fact.kind(),
                    fact.note(),
                    new Term(fact.term().from(), day));
            record.append(by, new Change(List.of(subjects(fact)), "终止回避事实", why, values(fact), values(ended)));
        }
    }

    private void refuseOverlap(Fact fact) {
        facts.of(fact.person().id()).stream()
                .filter(other -> other.unit().id().equals(fact.unit().id())
                        && other.kind() == fact.kind()
                        && other.term().overlaps(fact.term()))
                .findFirst()
                .ifPresent(other -> {
                    throw Texts.refused(
                            "terms-overlap",
                            "from",
                            "与已登记的同类事实重叠：%s（%s）%s。"
                                    .formatted(
                                            other.unit().name(),
                                            other.kind().label(),
                                            other.term().words()));
                });
    }

    private static String[] subjects(Fact fact) {
        return new String[] {
            Change.person(fact.person()), Change.unit(fact.unit().code())
        };
    }

    private static Map<String, Object> values(Fact fact) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("person", fact.person().label());
        values.put("unit", fact.unit().code() + " " + fact.unit().name());
        values.put("kind", fact.kind().label());
        values.put("note", fact.note());
        values.put("term", fact.term().words());
        return values;
    }
}
