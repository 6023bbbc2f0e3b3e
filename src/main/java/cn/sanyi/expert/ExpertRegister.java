package cn.sanyi.expert;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Change;
import cn.sanyi.organization.ChangeRecord;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.People;
import cn.sanyi.organization.Person;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Texts;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of experts: who is in which pool, and in which fields. Who belongs to a pool is a matter of posts. */
@Component
public class ExpertRegister {

    private static final Set<PostKind> EXPERTS = Set.of(PostKind.MEMBER, PostKind.CHAIR);

    private final Directory directory;
    private final People people;
    private final ExpertFields fields;
    private final ChangeRecord record;
    private final Clock clock;

    ExpertRegister(Directory directory, People people, ExpertFields fields, ChangeRecord record, Clock clock) {
        this.directory = directory;
        this.people = people;
        this.fields = fields;
        this.record = record;
        this.clock = clock;
    }

    /** @param employer units they work in besides the pool */
    public record Row(Person person, Unit pool, List<ExpertField> fields, String employer) {

        public String fieldNames() {
            return fields.stream().map(ExpertField::label).collect(Collectors.joining("、"));
        }
    }

    /** What is registered from today on. @param fields codes; none takes every field away */
    public record Wanted(@Nullable List<ExpertField> fields, @Nullable String reason) {}

    /** @param q part of a name, an employer or a field; empty for everybody */
    @Transactional(readOnly = true)
    public List<Row> find(String q) {
        LocalDate today = LocalDate.now(clock);
        String wanted = q.strip();
        return directory.unitsWithRole(ExpertPool.ROLE).stream()
                .flatMap(pool -> rows(pool, today))
                .filter(row -> Stream.of(row.person().name(), row.employer(), row.fieldNames())
                        .anyMatch(text -> text.contains(wanted)))
                .toList();
    }

    private Stream<Row> rows(Unit pool, LocalDate today) {
        List<Actor> experts = directory.holders(pool.id(), EXPERTS, today);
        Map<UUID, List<ExpertField>> known =
                fields.of(experts.stream().map(Actor::personId).toList(), today);
        return experts.stream()
                .map(expert -> new Row(
                        people.person(expert.personId()),
                        pool,
                        known.getOrDefault(expert.personId(), List.of()),
                        ExpertPool.employers(expert, pool)));
    }

    /**
     * States an expert's fields anew; what was chosen for a panel before stays.
     *
     * @throws Problem {@code reason-required}; not found, {@code person-unknown}, {@code expert-unknown}
     */
    @Transactional
    public void state(Actor by, String reference, Wanted wanted) {
        String reason = Texts.reason(wanted.reason());
        Person person = people.person(reference);
        if (find("").stream().noneMatch(row -> row.person().id().equals(person.id()))) {
            throw Problem.notFound("expert-unknown", "%s 不在任何专家库中，先在“岗位”中任命为专家库的委员。".formatted(person.name()));
        }
        LocalDate today = LocalDate.now(clock);
        List<ExpertFields.Entry> before = fields.entries(List.of(person.id()), today);
        Set<ExpertField> now = new TreeSet<>(wanted.fields() == null ? List.of() : wanted.fields());
        before.stream().filter(entry -> !now.contains(entry.field())).forEach(entry -> fields.end(entry.id(), today));
        now.forEach(field -> fields.add(person.id(), field, today));
        record.append(
                by,
                new Change(
                        List.of(Change.person(person)),
                        "登记专家专业",
                        reason,
                        Map.of("fields", names(before.stream().map(ExpertFields.Entry::field))),
                        Map.of("fields", names(now.stream()))));
    }

    private static String names(Stream<ExpertField> all) {
        return all.map(ExpertField::label).collect(Collectors.joining("、"));
    }
}
