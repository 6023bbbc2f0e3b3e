package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Accounts: the list, one of them, a new one. What answers with a one-time password is a PUT: the answer of a POST is
 * kept for its repetition, and a password is kept nowhere.
 */
@RestController
@RequestMapping("/api/v1/admin/accounts")
class AccountApi {

    private final AccountList accounts;
    private final AccountSheet sheet;
    private final AccountCare care;
    private final Enrolment enrolment;
    private final People people;

    AccountApi(AccountList accounts, AccountSheet sheet, AccountCare care, Enrolment enrolment, People people) {
        this.accounts = accounts;
        this.sheet = sheet;
        this.care = care;
        this.enrolment = enrolment;
        this.people = people;
    }

    /** @param person reference of the person whose account it will be */
    record Wanted(@Nullable String person, @Nullable String reason) {}

    /** Told once. */
    record OneTime(String login, String oneTimePassword) {}

    @GetMapping
    AccountList.Page find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) AccountList.@Nullable State state,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String after) {
        return accounts.page(new AccountList.Query(q.strip(), state, unit, after));
    }

    @GetMapping("/{login}")
    AccountSheet.Sheet account(@PathVariable String login) {
        return sheet.of(care.account(login).id());
    }

    @PutMapping("/{login}")
    @ResponseStatus(HttpStatus.CREATED)
    OneTime open(Actor actor, @PathVariable String login, @RequestBody Wanted wanted) {
        var person = people.meant("person", wanted.person());
        return new OneTime(Account.normalised(login), enrolment.open(actor, person.id(), login, wanted.reason()));
    }
}
