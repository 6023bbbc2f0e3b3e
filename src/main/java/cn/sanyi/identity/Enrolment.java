package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Appointments;
import cn.sanyi.organization.PeopleRegister;
import cn.sanyi.organization.Person;
import cn.sanyi.organization.PostGrants;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Texts;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in somebody new: the person and, if asked for, an account with a one-time password and a first post. */
@Component
class Enrolment {

    private final PeopleRegister people;
    private final Accounts accounts;
    private final PostGrants posts;
    private final Passwords passwords;
    private final AccountRecord record;

    Enrolment(PeopleRegister people, Accounts accounts, PostGrants posts, Passwords passwords, AccountRecord record) {
        this.people = people;
        this.accounts = accounts;
        this.posts = posts;
        this.passwords = passwords;
        this.record = record;
    }

    /**
     * Somebody new.
     *
     * @param another whether it has been confirmed that this is nobody of the same name who is there already
     * @param login empty: no account for now
     * @param unit code of the first post's unit, empty: no post for now; {@code kind}, {@code title}, {@code from} belong to it
     */
    record Wanted(
            @Nullable String name,
            @Nullable Boolean another,
            @Nullable String login,
            @Nullable String unit,
            @Nullable PostKind kind,
            @Nullable String title,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @Nullable String reason) {

        boolean asksForPost() {
            return kind != null || unit != null && !unit.isBlank();
        }
    }

    /** @param oneTimePassword to be told to the person, stored nowhere; null without an account */
    record Enrolled(Person person, @Nullable String oneTimePassword) {}

    /** @throws cn.sanyi.platform.Problem as the register of people, {@link Accounts#open} and {@link PostGrants#appoint} */
    @Transactional
    public Enrolled enrol(Actor by, Wanted wanted) {
        Person person = people.add(
                by, new PeopleRegister.NewPerson(wanted.name(), wanted.unit(), wanted.another(), wanted.reason()));
        String login = wanted.login();
        String password = login == null || login.isBlank() ? null : open(by, person.id(), login, wanted.reason());
        if (wanted.asksForPost()) {
            posts.appoint(
                    by,
                    person.id(),
                    new Appointments.Wanted(
                            wanted.unit(), wanted.kind(), wanted.title(), wanted.from(), null, wanted.reason()));
        }
        return new Enrolled(person, password);
    }

    /** Opens an account for a person and answers its one-time password. */
    @Transactional
    public String open(Actor by, UUID person, @Nullable String login, @Nullable String reason) {
        String why = Texts.reason(reason);
        String password = passwords.oneTime();
        record.opened(by, accounts.open(person, login == null ? "" : login, password, true), why);
        return password;
    }
}
