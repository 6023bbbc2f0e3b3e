package cn.sanyi.organization;

import cn.sanyi.organization.InstitutionGrade.Level;
import cn.sanyi.organization.InstitutionGrade.Ownership;
import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of institutions' levels and owners (机构等级). An entry holds from its day until the next one; what was
 * decided on the ground of an entry keeps what it read.
 */
@Component
public class GradeRegister {

    static final List<String> ROLES = Stream.of(UnitRole.values())
            .filter(UnitRole::isInstitution)
            .map(UnitRole::name)
            .toList();

    private static final Texts.Rule SOURCE = new Texts.Rule("grade-source", "source", "依据", 2, 200);

    private final GradeTable grades;
    private final UnitTable units;
    private final ChangeRecord record;

    GradeRegister(GradeTable grades, UnitTable units, ChangeRecord record) {
        this.grades = grades;
        this.units = units;
        this.record = record;
    }

    /**
     * What to look for; empty texts leave a condition out.
     *
     * @param q part of a name or of a code
     * @param state {@code registered} or {@code missing} (nothing holds today), empty for both
     * @param after code after which the page starts
     */
    public record Query(String q, String state, String after) {}

    /**
     * @param grade what holds today, null if nothing does
     * @param changes true if an entry for a later day is there
     */
    public record Row(Unit unit, @Nullable InstitutionGrade grade, boolean changes) {}

    /** @param next where the next page starts, null on the last one */
    public record Page(List<Row> rows, @Nullable String next) {}

    /** @param entries the newest first */
    public record Sheet(Unit unit, List<InstitutionGrade> entries) {}

    /** An entry as it is asked for. */
    public record Wanted(
            @Nullable Level level,
            @Nullable Ownership ownership,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @Nullable String source,
            @Nullable String reason) {}

    @Transactional(readOnly = true)
    public Page find(Query query) {
        return grades.find(query);
    }

    /** @throws Problem not found, {@code institution-unknown} */
    @Transactional(readOnly = true)
    public Sheet sheet(String code) {
        Unit unit = institution(code);
        return new Sheet(unit, grades.of(unit.id()));
    }

    /** @throws Problem {@code grade-level}, {@code grade-ownership}, {@code grade-source}, {@code grade-exists} */
    @Transactional
    public InstitutionGrade state(Actor by, String code, Wanted wanted) {
        String reason = Texts.reason(wanted.reason());
        Unit unit = institution(code);
        Level level = wanted.level();
        if (level == null) {
            throw Texts.refused("grade-level", "level", "请选择等级。");
        }
        Ownership ownership = wanted.ownership();
        if (ownership == null) {
            throw Texts.refused("grade-ownership", "ownership", "请选择办医主体。");
        }
        String source = Texts.checked(SOURCE, wanted.source());
        var grade = new InstitutionGrade(
                level, ownership, Term.of(wanted.from(), null).from(), source);
        units.lock(unit.id());
        if (!grades.insert(unit.id(), grade)) {
            throw Texts.refused("grade-exists", "from", "该机构自 %s 起的等级已登记；登记有误的，先撤回原条目。".formatted(grade.from()));
        }
        record.append(by, Change.added("登记机构等级", reason, values(grade), subjects(unit)));
        return grade;
    }

    /** Takes back an entry that was made in error; the one before it holds again. @throws Problem not found, {@code grade-unknown} */
    @Transactional
    public void withdraw(Actor by, String code, LocalDate from, @Nullable String reason) {
        String why = Texts.reason(reason);
        Unit unit = institution(code);
        units.lock(unit.id());
        InstitutionGrade grade = grades.of(unit.id()).stream()
                .filter(each -> each.from().equals(from))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("grade-unknown", "该机构没有自 %s 起的等级条目。".formatted(from)));
        grades.remove(unit.id(), from);
        record.append(by, Change.removed("撤回机构等级", why, values(grade), subjects(unit)));
    }

    private Unit institution(String code) {
        return units.byCode(code)
                .filter(unit -> ROLES.contains(unit.role()))
                .orElseThrow(() -> Problem.notFound("institution-unknown", "没有这家医院或成员单位。"));
    }

    private static String[] subjects(Unit unit) {
        return new String[] {Change.institution(unit.code()), Change.unit(unit.code())};
    }

    private static Map<String, Object> values(InstitutionGrade grade) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("level", grade.level().label());
        values.put("ownership", grade.ownership().label());
        values.put("from", grade.from().toString());
        values.put("source", grade.source());
        return values;
    }
}
