package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Personnel;
import cn.sanyi.organization.Roster;
import cn.sanyi.organization.Unit;
import cn.sanyi.organization.UnitRole;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds units; member institutions join their medical community with it. The code follows from place and role. */
@Component
class UnitAdministration {

    private final Personnel personnel;
    private final Roster roster;
    private final AccountRecord record;
    private final Clock clock;

    UnitAdministration(Personnel personnel, Roster roster, AccountRecord record, Clock clock) {
        this.personnel = personnel;
        this.roster = roster;
        this.record = record;
        this.clock = clock;
    }

    /**
     * A unit as it is asked for.
     *
     * @param community what a member institution joins this year; null for other roles
     */
    record Wanted(String name, @Nullable UnitRole role, String jurisdiction, @Nullable UUID community) {}

    /** @throws Problem {@code unit-name}, {@code unit-role}, {@code unit-community}, {@code unit-exists} */
    @Transactional
    public Unit add(Actor by, Wanted wanted) {
        String name = wanted.name().strip();
        UnitRole role = wanted.role();
        if (name.length() < 2 || name.length() > 100) {
            throw refused("unit-name", "name", "单位名称须为 2 至 100 个字。");
        }
        if (role == null) {
            throw refused("unit-role", "role", "请选择单位承担的职责。");
        }
        Unit unit =
                personnel.addUnit(code(role, wanted.jurisdiction()), name, role.name(), wanted.jurisdiction(), false);
        if (role == UnitRole.MEMBER_INSTITUTION) {
            join(unit, wanted.community());
        }
        record.aboutUnits(by, "新增单位", Map.of("code", unit.code(), "name", name));
        return unit;
    }

    private void join(Unit member, @Nullable UUID community) {
        boolean known = roster.units().stream()
                .anyMatch(unit -> unit.id().equals(community)
                        && unit.role().equals(UnitRole.MEDICAL_COMMUNITY.name())
                        && unit.jurisdiction().equals(member.jurisdiction()));
        if (community == null || !known) {
            throw refused("unit-community", "community", "成员单位须选择同一辖区的医共体。");
        }
        personnel.join(community, member.id(), Year.now(clock).getValue(), null, number(member.code()));
    }

    private String code(UnitRole role, String place) {
        long next = 1
                + roster.units().stream()
                        .filter(unit -> unit.role().equals(role.name())
                                && unit.jurisdiction().equals(place))
                        .count();
        return switch (role) {
            case MEMBER_INSTITUTION -> place + "-MI-" + next;
            case MEDICAL_COMMUNITY -> place + "-" + role + (next == 1 ? "" : "-" + next);
            default -> place + "-" + role;
        };
    }

    private static int number(String code) {
        return Integer.parseInt(code.substring(code.lastIndexOf('-') + 1));
    }

    private static Problem refused(String code, String field, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field(field, code, message)));
    }
}
