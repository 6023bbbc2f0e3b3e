package cn.sanyi.organization;

import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The members of management committees (医管委). Who may vote on a motion is settled when the vote is called: a change
 * counts from the next vote on.
 */
@Component
public class CommitteeSeats {

    private static final Set<PostKind> SEATS = Set.of(PostKind.MEMBER, PostKind.CHAIR);

    private final JdbcClient jdbc;
    private final Appointments appointments;
    private final People people;
    private final UnitTable units;
    private final Clock clock;

    CommitteeSeats(JdbcClient jdbc, Appointments appointments, People people, UnitTable units, Clock clock) {
        this.jdbc = jdbc;
        this.appointments = appointments;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** A committee with how many sit in it today and who chairs it. */
    public record Committee(Unit unit, long members, @Nullable String chair) {}

    /** @param order the place in the list, from 1 */
    public record Seat(Post post, Person person, int order) {}

    /** @param person reference or unambiguous name */
    public record NewMember(
            @Nullable String person,
            @Nullable PostKind kind,
            @Nullable String title,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Nullable Integer order,
            @Nullable String reason) {}

    @Transactional(readOnly = true)
    public List<Committee> all() {
        return jdbc.sql(
                        "select " + UnitRow.COLUMNS
                                + """
                        , (select count(*) from post t where t.unit_id = u.id and t.kind in ('MEMBER', 'CHAIR')
                             and t.from_day <= :today and (t.to_day is null or t.to_day >= :today)) as members,
                          (select p.name from post t join person p on p.id = t.person_id where t.unit_id = u.id and t.kind = 'CHAIR'
                             and t.from_day <= :today and (t.to_day is null or t.to_day >= :today) limit 1) as chair
                        from unit u where u.role in ('MGMT_COMMITTEE', 'EXPERTS') and (u.closed_from is null or u.closed_from > :today)
                        order by u.role desc, u.code""")
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        new Committee(UnitRow.read(row, number), row.getLong("members"), row.getString("chair")))
                .list();
    }

    /** @throws Problem not found, {@code committee-unknown} */
    @Transactional(readOnly = true)
    public Unit committee(String code) {
        return units.byCode(code)
                .filter(unit -> unit.role().equals(UnitRole.MGMT_COMMITTEE.name()) || isPool(unit))
                .orElseThrow(() -> Problem.notFound("committee-unknown", "没有这个医管委或专家库。"));
    }

    private static boolean isPool(Unit unit) {
        return unit.role().equals(UnitRole.EXPERTS.name());
    }

    /** Each panel chooses its own. */
    private static void refuseChairOfPool(Unit unit, @Nullable PostKind kind) {
        if (isPool(unit) && kind == PostKind.CHAIR) {
            throw Texts.refused("pool-chair", "kind", "专家库没有主任委员，专家组的组长在组建专家组时确定。");
        }
    }

    /** Everybody who sits, sat or will sit in it, in their order, those in office first. */
    @Transactional(readOnly = true)
    public List<Seat> seats(UUID committee) {
        return jdbc.sql("select t.id as post_id, t.person_id, t.kind, t.title, t.from_day, t.to_day, t.sort, "
                        + UnitRow.COLUMNS + ", p.number as person_number, p.name as person_name from post t"
                        + " join unit u on u.id = t.unit_id join person p on p.id = t.person_id"
                        + " where t.unit_id = :unit and t.kind in ('MEMBER', 'CHAIR') and (t.to_day is null or t.to_day >= t.from_day)"
                        + " order by (t.to_day is null or t.to_day >= :today) desc, t.sort, p.number, t.from_day")
                .param("unit", committee)
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        new Seat(PostTable.read(row, number), PersonRow.read(row, number), row.getInt("sort")))
                .list();
    }

    /** @throws Problem {@code chair-overlap} and those of {@link Appointments#appoint} */
    @Transactional
    public Post add(Actor by, String code, NewMember wanted) {
        Unit committee = committee(code);
        Person person = people.meant("person", wanted.person());
        requireSeat(wanted.kind());
        refuseChairOfPool(committee, wanted.kind());
        units.lock(committee.id());
        Post appointed = appointments.appoint(
                by,
                person.id(),
                new Appointments.Wanted(
                        code, wanted.kind(), wanted.title(), wanted.from(), wanted.to(), wanted.reason()),
                wanted.order());
        refuseSecondChair(appointed);
        return appointed;
    }

    /** @throws Problem as {@link Appointments#change} */
    @Transactional
    public void change(Actor by, String code, UUID post, Appointments.NewTerm wanted) {
        units.lock(committee(code).id());
        requireSeatOf(code, post);
        refuseSecondChair(appointments.change(by, post, wanted));
    }

    @Transactional
    public void end(Actor by, String code, UUID post, @Nullable LocalDate last, @Nullable String reason) {
        requireSeatOf(code, post);
        appointments.end(by, post, last, reason);
    }

    private void requireSeatOf(String code, UUID id) {
        Post post = appointments.post(id);
        if (!post.unit().code().equals(code) || !SEATS.contains(post.kind())) {
            throw Problem.notFound("post-unknown", "没有这个岗位。");
        }
    }

    private static void requireSeat(@Nullable PostKind kind) {
        if (kind == null || !SEATS.contains(kind)) {
            throw Texts.refused("committee-post", "kind", "请选择委员或主任委员。");
        }
    }

    private void refuseSecondChair(Post post) {
        seats(post.unit().id()).stream()
                .filter(seat -> post.kind() == PostKind.CHAIR
                        && seat.post().kind() == PostKind.CHAIR
                        && !seat.post().id().equals(post.id())
                        && seat.post().term().overlaps(post.term()))
                .findFirst()
                .ifPresent(seat -> {
                    throw Texts.refused(
                            "chair-overlap",
                            "from",
                            "%s %s 任主任委员，同一时间只能有一名主任委员。"
                                    .formatted(
                                            seat.person().name(),
                                            seat.post().term().words()));
                });
    }
}
