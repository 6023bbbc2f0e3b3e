package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Personnel;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in somebody new: the person, the account with a one-time password, the first post. */
@Component
class Enrolment {

    private final Personnel personnel;
    private final Accounts accounts;
    private final PostGrants posts;
    private final Passwords passwords;
    private final AccountRecord record;

    Enrolment(Personnel personnel, Accounts accounts, PostGrants posts, Passwords passwords, AccountRecord record) {
        this.personnel = personnel;
        this.accounts = accounts;
        this.posts = posts;
        this.passwords = passwords;
        this.record = record;
    }

    /** @param oneTimePassword to be told to the person; stored nowhere */
    record Enrolled(UUID account, String oneTimePassword) {}

    /** @throws Problem {@code person-name} and those of {@link Accounts#open} and {@link PostGrants#appoint} */
    @Transactional
    public Enrolled enrol(Actor by, String name, String login, PostGrants.Wanted post) {
        UUID person = personnel.addPerson(checkedName(name, "name"));
        String password = passwords.oneTime();
        UUID account = accounts.open(person, login, password, true);
        record.by(by, "开立账号", Map.of("login", Account.normalised(login), "person", person));
        posts.appoint(by, person, post);
        return new Enrolled(account, password);
    }

    static String checkedName(String name, String field) {
        String stripped = name.strip();
        if (stripped.length() < 2 || stripped.length() > 50) {
            String message = "姓名须为 2 至 50 个字。";
            throw Problem.refused("person-name", message, List.of(new Problem.Field(field, "length", message)));
        }
        return stripped;
    }
}
