package cn.sanyi.fund;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.policy.Grade;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** 晋江市: its medical community, its members and the people who handle its money. */
final class Jinjiang {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    static final Clock CLOCK = Clock.fixed(TODAY.atTime(10, 22).atZone(ZONE).toInstant(), ZONE);
    static final int YEAR = 2025;
    static final String CASE = "JJ-A01-2026-0001";

    static final Unit COMMUNITY = unit("JJ-MEDICAL_COMMUNITY", "晋江市总医院医共体", "MEDICAL_COMMUNITY");
    static final Unit HOSPITAL = unit("JJ-MI-1", "晋江市医院", "MEMBER_INSTITUTION");
    static final Unit CLINIC = unit("JJ-MI-2", "青阳街道社区卫生服务中心", "MEMBER_INSTITUTION");
    static final Unit AGENCY = unit("JJ-HSA_AGENCY", "晋江市医保中心", "HSA_AGENCY");

    static final Actor AGENCY_CLERK = holding("林经办", AGENCY, PostKind.CLERK);
    static final Actor FINANCE_CLERK = holding("陈财务", COMMUNITY, PostKind.CLERK);
    static final Actor CHIEF_ACCOUNTANT = holding("王总会计师", COMMUNITY, PostKind.HEAD);

    private Jinjiang() {}

    static Unit unit(String code, String name, String role) {
        return new Unit(UUID.nameUUIDFromBytes(code.getBytes()), code, name, role, code.substring(0, 2), true);
    }

    static Actor holding(String name, Unit unit, PostKind kind) {
        var post = new Actor.Held(unit.id(), unit.name(), unit.role(), unit.jurisdiction(), kind);
        return new Actor(UUID.nameUUIDFromBytes(name.getBytes()), name, List.of(post));
    }

    static CaseFile aCase(String number) {
        return aCase(number, YEAR);
    }

    static CaseFile aCase(String number, int year) {
        return new CaseFile(
                number,
                Settlements.PROCEDURE,
                UUID.randomUUID(),
                "方案",
                COMMUNITY.id(),
                "JJ",
                year,
                CaseState.CARRYING_OUT,
                false,
                Instant.now(CLOCK),
                null);
    }

    static StepDefinition step(String key, String form, String... acts) {
        return new StepDefinition(
                key,
                key,
                Settlements.PROCEDURE,
                StepDefinition.APPLICANT,
                "own",
                null,
                "Q56-15",
                Grade.STATED,
                form,
                List.of(acts),
                "one",
                null,
                null,
                true,
                null,
                false,
                false,
                null);
    }
}
