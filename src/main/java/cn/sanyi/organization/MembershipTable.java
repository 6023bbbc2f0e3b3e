package cn.sanyi.organization;

import cn.sanyi.organization.Communities.Membership;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of memberships: from a year to a year. */
@Repository
class MembershipTable {

    private final JdbcClient jdbc;

    MembershipTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A membership in the way of another. */
    record Clash(String community, int fromYear, @Nullable Integer toYear) {}

    List<Membership> of(UUID community) {
        return jdbc.sql(
                        "select " + UnitRow.COLUMNS + ", m.from_year, m.to_year, m.sort from community_member m"
                                + " join unit u on u.id = m.member_id where m.community_id = ? order by m.sort, u.code, m.from_year")
                .param(community)
                .query((row, number) -> new Membership(
                        UnitRow.read(row, number),
                        row.getInt("from_year"),
                        row.getObject("to_year", Integer.class),
                        row.getInt("sort")))
                .list();
    }

    /** A membership of the institution, in whichever community, that shares a year. */
    Optional<Clash> clash(UUID member, int from, @Nullable Integer to) {
        return jdbc.sql(
                        "select c.name, m.from_year, m.to_year from community_member m join unit c on c.id = m.community_id"
                                + " where m.member_id = :member and (cast(:to as int) is null or m.from_year <= :to)"
                                + " and (m.to_year is null or m.to_year >= :from) order by m.from_year limit 1")
                .param("member", member)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Clash(
                        row.getString("name"), row.getInt("from_year"), row.getObject("to_year", Integer.class)))
                .optional();
    }

    /** Behind the other members, or where the institution was before. */
    void add(UUID community, UUID member, int from, @Nullable Integer to) {
        jdbc.sql(
                        "insert into community_member (community_id, member_id, from_year, to_year, sort) values"
                                + " (:community, :member, :from, :to, coalesce((select max(sort) from community_member"
                                + " where community_id = :community and member_id = :member),"
                                + " (select coalesce(max(sort), 0) + 1 from community_member where community_id = :community)))")
                .param("community", community)
                .param("member", member)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Takes the years out of a membership: what is before and what is after them stays. */
    void cut(UUID community, Membership membership, int from, @Nullable Integer to) {
        jdbc.sql("delete from community_member where community_id = ? and member_id = ? and from_year = ?")
                .params(community, membership.member().id(), membership.fromYear())
                .update();
        if (membership.fromYear() < from) {
            put(community, membership, membership.fromYear(), from - 1);
        }
        if (to != null && (membership.toYear() == null || membership.toYear() > to)) {
            put(community, membership, to + 1, membership.toYear());
        }
    }

    private void put(UUID community, Membership membership, int from, @Nullable Integer to) {
        jdbc.sql(
                        "insert into community_member (community_id, member_id, from_year, to_year, sort) values (?, ?, ?, ?, ?)")
                .params(community, membership.member().id(), from)
                .param(to)
                .param(membership.sort())
                .update();
    }
}
