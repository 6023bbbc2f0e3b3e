package cn.sanyi.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of people: the list with its search, new people, names. */
@Component
public class PeopleRegister {

    static final int PAGE = 50;
    private static final Texts.Rule NAME = new Texts.Rule("person-name", "name", "姓名", 2, 50);

    private final JdbcClient jdbc;
    private final Roster roster;
    private final People people;
    private final Namesakes namesakes;
    private final ChangeRecord record;
    private final Clock clock;

    PeopleRegister(
            JdbcClient jdbc, Roster roster, People people, Namesakes namesakes, ChangeRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.people = people;
        this.namesakes = namesakes;
        this.record = record;
        this.clock = clock;
    }

    /**
     * What to look for; empty texts leave a condition out.
     *
     * @param q part of a name or of a person's number
     * @param unit code of a unit where they hold a post today
     * @param kind a post they hold today
     * @param after number after which the page starts
     */
    public record Query(String q, String unit, @Nullable PostKind kind, int after) {}

    /** @param posts those in force today */
    public record Row(Person person, List<Actor.Held> posts) {}

    /** @param next where the next page starts, null on the last one */
    public record Page(List<Row> rows, @Nullable Integer next) {}

    @Transactional(readOnly = true)
    public Page find(Query query) {
        List<Person> found = jdbc.sql("select " + PersonRow.COLUMNS + " from person p where p.number > :after"
                        + " and (:q = '' or position(:q in p.name) > 0 or position(upper(:q) in "
                        + People.REFERENCE_SQL + ") > 0) and (:unit = '' and :kind = '' or exists ("
                        + "select from post t join unit u on u.id = t.unit_id where t.person_id = p.id"
                        + " and (:unit = '' or u.code = :unit) and (:kind = '' or t.kind = :kind)"
                        + " and t.from_day <= :today and (t.to_day is null or t.to_day >= :today)))"
                        + " order by p.number limit " + (PAGE + 1))
                .param("after", query.after())
                .param("q", query.q().strip())
                .param("unit", query.unit().strip())
                .param("kind", query.kind() == null ? "" : query.kind().name())
                .param("today", LocalDate.now(clock))
                .query(PersonRow::read)
                .list();
        List<Person> shown = found.subList(0, Math.min(PAGE, found.size()));
        Integer next = found.size() > PAGE ? shown.get(PAGE - 1).number() : null;
        return new Page(withPosts(shown), next);
    }

    private List<Row> withPosts(List<Person> shown) {
        Map<UUID, List<Actor.Held>> posts = new HashMap<>();
        roster.actors(shown.stream().map(Person::id).toList(), LocalDate.now(clock))
                .forEach(actor -> posts.put(actor.personId(), actor.posts()));
        return shown.stream()
                .map(person -> new Row(person, posts.getOrDefault(person.id(), List.of())))
                .toList();
    }

    /**
     * Somebody new.
     *
     * @param unit code of the unit they come to, whose place is searched for the same name; null or blank: all places
     * @param another whether it has been confirmed that this is nobody who is there already
     */
    public record NewPerson(
            @Nullable String name, @Nullable String unit, @Nullable Boolean another, @Nullable String reason) {}

    /** @throws cn.sanyi.platform.Problem {@code person-name}, {@code reason-required}, {@code person-namesake} */
    @Transactional
    public Person add(Actor by, NewPerson wanted) {
        String checked = Texts.checked(NAME, wanted.name());
        String why = Texts.reason(wanted.reason());
        if (!Boolean.TRUE.equals(wanted.another())) {
            namesakes.refuse(checked, wanted.unit());
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into person (id, name) values (?, ?)")
                .params(id, checked)
                .update();
        Person person = people.person(id);
        record.append(by, Change.added("新增人员", why, Map.of("name", checked), Change.person(person)));
        return person;
    }

    /** Nobody renames themself: what they sign would be signed by somebody else. */
    @Transactional
    public Person rename(Actor by, UUID id, @Nullable String name, @Nullable String reason) {
        String checked = Texts.checked(NAME, name);
        String why = Texts.reason(reason);
        people.lock(id);
        Person person = people.person(id);
        if (by.personId().equals(id)) {
            throw Texts.refused("own-person", "name", "不能更改自己的姓名，请由另一名安全管理员办理。");
        }
        if (!person.name().equals(checked)) {
            jdbc.sql("update person set name = ? where id = ?")
                    .params(checked, id)
                    .update();
            record.append(
                    by,
                    new Change(
                            List.of(Change.person(person)),
                            "更改姓名",
                            why,
                            Map.of("name", person.name()),
                            Map.of("name", checked)));
        }
        return people.person(id);
    }
}
