package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the security administrator does to an account. */
@RestController
@RequestMapping("/api/v1/admin/accounts/{login}")
class AccountChangeApi {

    private final AccountSheet sheet;
    private final AccountCare care;
    private final AccountKeys keys;
    private final AccountExit exit;

    AccountChangeApi(AccountSheet sheet, AccountCare care, AccountKeys keys, AccountExit exit) {
        this.sheet = sheet;
        this.care = care;
        this.keys = keys;
        this.exit = exit;
    }

    @PostMapping("/disablement")
    AccountSheet.Sheet disable(Actor actor, @PathVariable String login, @RequestBody AccountPages.Why why) {
        return changed(login, id -> care.disable(actor, id, why.reason()));
    }

    @PostMapping("/enablement")
    AccountSheet.Sheet enable(Actor actor, @PathVariable String login, @RequestBody AccountPages.Why why) {
        return changed(login, id -> care.enable(actor, id, why.reason()));
    }

    @PostMapping("/unlocking")
    AccountSheet.Sheet unlock(Actor actor, @PathVariable String login, @RequestBody AccountPages.Why why) {
        return changed(login, id -> keys.unlock(actor, id, why.reason()));
    }

    @PostMapping("/logout")
    AccountSheet.Sheet logOut(Actor actor, @PathVariable String login, @RequestBody AccountPages.Why why) {
        return changed(login, id -> exit.logOut(actor, id, why.reason()));
    }

    /** Sets a one-time password; a PUT for the reason that {@link AccountApi} gives. */
    @PutMapping("/password")
    AccountApi.OneTime reset(Actor actor, @PathVariable String login, @RequestBody AccountPages.Why why) {
        Account account = care.account(login);
        return new AccountApi.OneTime(account.login(), keys.reset(actor, account.id(), why.reason()));
    }

    private AccountSheet.Sheet changed(String login, Consumer<UUID> change) {
        UUID id = care.account(login).id();
        change.accept(id);
        return sheet.of(id);
    }
}
