package cn.sanyi.organization;

import cn.sanyi.jurisdiction.Jurisdictions;
import java.time.Clock;
import java.time.Year;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds units; a member institution joins its medical community with it. The code follows from place and role. */
@Component
public class UnitFoundation {

    private final Personnel personnel;
    private final UnitTable units;
    private final Jurisdictions jurisdictions;
    private final ChangeRecord record;
    private final Clock clock;

    UnitFoundation(
            Personnel personnel, UnitTable units, Jurisdictions jurisdictions, ChangeRecord record, Clock clock) {
        this.personnel = personnel;
        this.units = units;
        this.jurisdictions = jurisdictions;
        this.record = record;
        this.clock = clock;
    }

    /**
     * A unit as it is asked for.
     *
     * @param jurisdiction code of the place
     * @param community code of the community that a member institution joins this year; null for other roles
     */
    public record Wanted(
            @Nullable String name,
            @Nullable UnitRole role,
            @Nullable String jurisdiction,
            @Nullable String community,
            @Nullable String reason) {}

    /** @throws cn.sanyi.platform.Problem {@code unit-name}, {@code unit-role}, {@code unit-place}, {@code unit-community}, {@code unit-exists} */
    @Transactional
    public Unit add(Actor by, Wanted wanted) {
        String name = Texts.checked(UnitRegister.NAME, wanted.name());
        String reason = Texts.reason(wanted.reason());
        UnitRole role = wanted.role();
        if (role == null) {
            throw Texts.refused("unit-role", "role", "请选择单位承担的职责。");
        }
        String place = wanted.jurisdiction();
        if (place == null || jurisdictions.find(place).isEmpty()) {
            throw Texts.refused("unit-place", "jurisdiction", "请选择辖区。");
        }
        Unit unit = personnel.addUnit(code(role, place), name, role.name(), place, false);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", unit.code());
        values.put("name", name);
        values.put("role", role.label());
        values.put("place", place);
        if (role == UnitRole.MEMBER_INSTITUTION) {
            values.put("community", join(unit, wanted.community()).code());
        }
        record.append(by, Change.added("新增单位", reason, values, Change.unit(unit.code())));
        return unit;
    }

    private Unit join(Unit member, @Nullable String code) {
        Unit community = units.byCode(code == null ? "" : code)
                .filter(unit -> unit.role().equals(UnitRole.MEDICAL_COMMUNITY.name())
                        && unit.jurisdiction().equals(member.jurisdiction()))
                .orElseThrow(() -> Texts.refused("unit-community", "community", "成员单位须选择同一辖区的医共体。"));
        String number = member.code().substring(member.code().lastIndexOf('-') + 1);
        personnel.join(community.id(), member.id(), Year.now(clock).getValue(), null, Integer.parseInt(number));
        return community;
    }

    private String code(UnitRole role, String place) {
        String base = place + "-" + abbreviated(role);
        Set<String> taken = new HashSet<>(units.codesFrom(base));
        if (!role.isInstitution() && !taken.contains(base)) {
            return base;
        }
        int number = role.isInstitution() ? 1 : 2;
        while (taken.contains(base + "-" + number)) {
            number++;
        }
        return base + "-" + number;
    }

    private static String abbreviated(UnitRole role) {
        return switch (role) {
            case MEMBER_INSTITUTION -> "MI";
            case HOSPITAL -> "HOSP";
            default -> role.name();
        };
    }
}
