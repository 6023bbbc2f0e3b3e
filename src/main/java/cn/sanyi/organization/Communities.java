package cn.sanyi.organization;

import java.time.Clock;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which institutions belong to a medical community in which years. */
@Component
public class Communities {

    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    private final MembershipTable memberships;
    private final UnitTable units;
    private final ObjectProvider<MembershipGuard> guards;
    private final ChangeRecord record;
    private final Clock clock;

    Communities(
            MembershipTable memberships,
            UnitTable units,
            ObjectProvider<MembershipGuard> guards,
            ChangeRecord record,
            Clock clock) {
        this.memberships = memberships;
        this.units = units;
        this.guards = guards;
        this.record = record;
        this.clock = clock;
    }

    /** @param toYear the last year, null while it stays */
    public record Membership(Unit member, int fromYear, @Nullable Integer toYear, int sort) {

        public boolean in(int year) {
            return fromYear <= year && (toYear == null || toYear >= year);
        }
    }

    /** Years of a member as they are asked for; {@code toYear} null: from that year on. */
    public record Years(
            @Nullable String member, @Nullable Integer fromYear, @Nullable Integer toYear, @Nullable String reason) {}

    @Transactional(readOnly = true)
    public List<Membership> of(UUID community) {
        return memberships.of(community);
    }

    /**
     * Takes a unit into the community for some years.
     *
     * @throws cn.sanyi.platform.Problem {@code member-unknown}, {@code years}, {@code years-overlap}
     */
    @Transactional
    public void join(Actor by, Unit community, Years wanted) {
        String reason = Texts.reason(wanted.reason());
        Years years = checked(wanted);
        Unit member = member(years.member());
        units.lock(member.id());
        if (!member.jurisdiction().equals(community.jurisdiction())
                || !member.role().equals(UnitRole.MEMBER_INSTITUTION.name())) {
            throw Texts.refused("member-unknown", "member", "只有同一辖区的成员单位可以加入医共体。");
        }
        memberships.clash(member.id(), from(years), years.toYear()).ifPresent(clash -> {
            throw Texts.refused(
                    "years-overlap",
                    "fromYear",
                    "“%s”%s已是“%s”的成员，年度不能重叠。"
                            .formatted(member.name(), words(clash.fromYear(), clash.toYear()), clash.community()));
        });
        memberships.add(community.id(), member.id(), from(years), years.toYear());
        record.append(by, Change.added("加入医共体", reason, values(community, member, years), subjects(community, member)));
    }

    /**
     * Takes a member out for some years; the other years stay.
     *
     * @throws cn.sanyi.platform.Problem {@code member-unknown}, {@code years}, {@code not-a-member}, {@code year-settled}
     */
    @Transactional
    public void leave(Actor by, Unit community, Years wanted) {
        String reason = Texts.reason(wanted.reason());
        Years years = checked(wanted);
        Unit member = member(years.member());
        units.lock(member.id());
        List<Membership> cut = memberships.of(community.id()).stream()
                .filter(each -> each.member().id().equals(member.id()) && overlaps(each, years))
                .toList();
        if (cut.isEmpty()) {
            throw Texts.refused(
                    "not-a-member",
                    "fromYear",
                    "“%s”%s不是该医共体的成员。".formatted(member.name(), words(from(years), years.toYear())));
        }
        cut.forEach(each -> refuseSettled(community, each, years));
        cut.forEach(each -> memberships.cut(community.id(), each, from(years), years.toYear()));
        record.append(
                by, Change.removed("移出医共体", reason, values(community, member, years), subjects(community, member)));
    }

    private void refuseSettled(Unit community, Membership membership, Years years) {
        int first = Math.max(membership.fromYear(), from(years));
        int last = Math.min(end(membership.toYear()), end(years.toYear()));
        int until = Math.min(last, Year.now(clock).getValue() + 1);
        IntStream.rangeClosed(first, until)
                .mapToObj(year -> guards.orderedStream()
                        .flatMap(guard -> guard.reasonAgainstRemoval(community.id(), year).stream())
                        .findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(why -> {
                    throw Texts.refused("year-settled", "fromYear", why);
                });
    }

    private Unit member(@Nullable String code) {
        return units.byCode(code)
                .orElseThrow(() ->
                        Texts.refused("member-unknown", "member", "没有代码为“%s”的单位。".formatted(People.shortened(code))));
    }

    private static Years checked(Years wanted) {
        Integer from = wanted.fromYear();
        if (from == null || from < FIRST || end(wanted.toYear()) > LAST || end(wanted.toYear()) < from) {
            throw Texts.refused("years", "fromYear", "年度须在 %d 至 %d 之间，且终止年度不早于起始年度。".formatted(FIRST, LAST));
        }
        return wanted;
    }

    private static boolean overlaps(Membership membership, Years years) {
        return membership.fromYear() <= end(years.toYear()) && from(years) <= end(membership.toYear());
    }

    private static int from(Years years) {
        return years.fromYear() == null ? FIRST : years.fromYear();
    }

    private static int end(@Nullable Integer year) {
        return year == null ? LAST : year;
    }

    private static String words(int from, @Nullable Integer to) {
        return to == null ? from + " 年起" : to == from ? from + " 年" : from + " 至 " + to + " 年";
    }

    private static Map<String, Object> values(Unit community, Unit member, Years years) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("community", community.code() + " " + community.name());
        values.put("member", member.code() + " " + member.name());
        values.put("years", words(from(years), years.toYear()));
        return values;
    }

    private static String[] subjects(Unit community, Unit member) {
        return new String[] {Change.unit(community.code()), Change.unit(member.code())};
    }
}
