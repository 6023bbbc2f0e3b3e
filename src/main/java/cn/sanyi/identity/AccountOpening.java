package cn.sanyi.identity;

import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountOpening implements Accounts {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private final AccountTable accounts;
    private final Passwords passwords;
    private final Clock clock;

    AccountOpening(AccountTable accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    @Override
    public UUID open(UUID person, String login, String password, boolean oneTime) {
        String name = checked(login);
        accounts.lockChanges();
        if (!accounts.ofPersons(List.of(person)).isEmpty()) {
            throw refused("account-exists", "此人已有账号，一人一号。");
        }
        PasswordRules.check(name, password);
        return insert(person, name, passwords.hash(password), oneTime);
    }

    @Override
    public void openAlike(Map<String, UUID> personsByLogin, String password) {
        String hash = passwords.hash(password);
        personsByLogin.forEach((login, person) -> insert(person, checked(login), hash, false));
    }

    private UUID insert(UUID person, String login, String hash, boolean oneTime) {
        var account = new Account(UUID.randomUUID(), login, person, 1, OffsetDateTime.now(clock), oneTime, false);
        if (!accounts.insert(account, hash)) {
            throw refused("login-taken", "登录名 %s 已被使用。".formatted(login));
        }
        return account.id();
    }

    private static String checked(String login) {
        String name = Account.normalised(login);
        if (!LOGIN.matcher(name).matches()) {
            throw refused("login-format", "登录名须为 2 至 40 个字符，只能用小写字母、数字、点、横线和下划线，且以字母或数字开头。");
        }
        return name;
    }

    private static Problem refused(String code, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field("login", code, message)));
    }
}
