package cn.sanyi.identity;

import cn.sanyi.organization.Personnel;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Texts;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one setup of an empty installation: the unit that runs it, its security and its system administrator. */
@Component
class Setup {

    private static final String UNIT_CODE = "OPERATOR";

    private final SetupTokens tokens;
    private final Personnel personnel;
    private final Accounts accounts;
    private final AccountRecord record;
    private final Clock clock;

    Setup(SetupTokens tokens, Personnel personnel, Accounts accounts, AccountRecord record, Clock clock) {
        this.tokens = tokens;
        this.personnel = personnel;
        this.accounts = accounts;
        this.record = record;
        this.clock = clock;
    }

    /** One of the two people who start. */
    record Administrator(String name, String login, String password) {}

    record Installation(String unitName, String jurisdiction, Administrator security, Administrator system) {}

    /**
     * Creates both, once. Of several calls at the same moment one succeeds.
     *
     * @throws Problem {@code setup-done}, {@code setup-token}, {@code setup-same-login}, {@code unit-name} and those of
     *     {@link Accounts#open}, with the fields prefixed {@code security.} or {@code system.}
     */
    @Transactional
    public void complete(String token, Installation wish) {
        if (!tokens.close() || !accounts.isEmpty()) {
            throw Problem.conflict("setup-done", "系统已完成初始化，不能再次初始化。");
        }
        if (!tokens.redeem(token)) {
            throw Problem.notFound("setup-token", "初始化链接无效或已过期，请查看控制台上最新的链接。");
        }
        if (Account.normalised(wish.security().login())
                .equals(Account.normalised(wish.system().login()))) {
            throw refused("setup-same-login", "system.login", "两名管理员的登录名不能相同。");
        }
        UUID unit = addUnit(wish);
        add(unit, wish.security(), PostKind.SECURITY_ADMIN, "security.");
        add(unit, wish.system(), PostKind.SYSTEM_ADMIN, "system.");
    }

    private UUID addUnit(Installation wish) {
        String name = Texts.checked(new Texts.Rule("unit-name", "unitName", "运行单位名称", 2, 100), wish.unitName());
        return personnel
                .addUnit(UNIT_CODE, name, UNIT_CODE, wish.jurisdiction(), false)
                .id();
    }

    private void add(UUID unit, Administrator administrator, PostKind kind, String prefix) {
        try {
            UUID person = personnel.addPerson(checkedName(administrator.name()));
            accounts.open(person, administrator.login(), administrator.password(), false);
            personnel.appoint(person, unit, kind, kind.label(), LocalDate.now(clock));
        } catch (Problem problem) {
            throw Problem.refused(problem.code(), kind.label() + "：" + problem.getMessage(), prefixed(problem, prefix));
        }
        record.setUp("初始化" + kind.label(), Account.normalised(administrator.login()));
    }

    private static String checkedName(String name) {
        return Texts.checked(new Texts.Rule("person-name", "name", "姓名", 2, 50), name);
    }

    private static List<Problem.Field> prefixed(Problem problem, String prefix) {
        return problem.fields().stream()
                .map(field -> new Problem.Field(prefix + field.field(), field.rule(), field.message()))
                .toList();
    }

    private static Problem refused(String code, String field, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field(field, code, message)));
    }
}
