package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Texts;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates and revokes access tokens; each time in the record. */
@Component
class ApiTokens {

    static final String PREFIX = "sanyi_";
    private static final int BYTES = 32;

    /** 建议值. */
    private static final int MOST = 20;

    /** Days; 建议值. */
    private static final int USUAL = 90;

    private static final Texts.Rule NAME = new Texts.Rule("token-name", "name", "令牌名称", 2, 60);
    private static final String OWN = "本人办理";

    private final SecureRandom random = new SecureRandom();
    private final ApiTokenTable tokens;
    private final AccountTable accounts;
    private final AccountRecord record;
    private final Clock clock;
    private final int longest;

    ApiTokens(
            ApiTokenTable tokens,
            AccountTable accounts,
            AccountRecord record,
            Clock clock,
            @Value("${sanyi.tokens.longest-days}") int longest) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.record = record;
        this.clock = clock;
        this.longest = longest;
    }

    /** @param until last day on which it is good */
    record Wanted(@Nullable String name, @Nullable TokenScope scope, @Nullable LocalDate until) {}

    /** @param secret told once, stored nowhere */
    record Created(ApiToken token, String secret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Created[token=" + token.id() + "]";
        }
    }

    List<ApiToken> of(UUID account) {
        return tokens.of(account);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate latest() {
        return today().plusDays(longest);
    }

    /** What the form proposes as the last day. */
    LocalDate usual() {
        LocalDate usual = today().plusDays(USUAL);
        return usual.isAfter(latest()) ? latest() : usual;
    }

    /** @throws Problem {@code token-name}, {@code token-name-taken}, {@code token-scope}, {@code token-expiry}, {@code token-too-many} */
    @Transactional
    public Created create(LoggedIn who, Wanted wanted) {
        String name = Texts.checked(NAME, wanted.name());
        if (wanted.scope() == null) {
            throw Texts.refused("token-scope", "scope", "请选择权限范围。");
        }
        LocalDate until = until(wanted.until());
        tokens.lock(who.accountId());
        List<ApiToken> valid =
                of(who.accountId()).stream().filter(ApiToken::isValid).toList();
        if (valid.size() >= MOST) {
            throw Problem.refused("token-too-many", "有效的访问令牌最多 %d 个，请先撤销不用的。".formatted(MOST));
        }
        if (valid.stream().anyMatch(each -> each.name().equals(name))) {
            throw Texts.refused("token-name-taken", "name", "已有名称相同的有效令牌，请换一个名称或先撤销它。");
        }
        return created(who, name, wanted.scope(), until);
    }

    private LocalDate until(@Nullable LocalDate day) {
        if (day == null || day.isBefore(today()) || day.isAfter(latest())) {
            throw Texts.refused("token-expiry", "until", "有效期须为今日至 %s（最长 %d 天）。".formatted(latest(), longest));
        }
        return day;
    }

    private Created created(LoggedIn who, String name, TokenScope scope, LocalDate until) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = OffsetDateTime.now(clock);
        var end = until.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
        var token = new ApiToken(UUID.randomUUID(), who.accountId(), name, scope, now, end, null, ApiToken.State.VALID);
        tokens.insert(token, Sha256.of(secret));
        note(who.actor(), token, "创建访问令牌", OWN, Map.of("scopes", scope.label(), "until", until.toString()));
        return new Created(token, secret);
    }

    /** One's own. @throws Problem not found, {@code token-unknown}; {@code token-revoked} */
    @Transactional
    public void revokeOwn(LoggedIn who, UUID id) {
        revoke(who.actor(), who.accountId(), id, OWN);
    }

    /** Anybody's. @throws Problem not found, {@code token-unknown}; {@code reason-required}, {@code token-revoked} */
    @Transactional
    public void revoke(Actor by, UUID account, UUID id, @Nullable String reason) {
        String why = Texts.reason(reason);
        ApiToken token = tokens.find(account, id).orElseThrow(() -> Problem.notFound("token-unknown", "没有这个访问令牌。"));
        if (token.state() == ApiToken.State.REVOKED || !tokens.revoke(id)) {
            throw Problem.refused("token-revoked", "此访问令牌已经撤销。");
        }
        note(by, token, "撤销访问令牌", why, Map.of());
    }

    private void note(Actor by, ApiToken token, String action, String reason, Map<String, String> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("token", token.name());
        record.changed(by, accounts.find(token.account()).orElseThrow(), action, reason, values);
    }
}
