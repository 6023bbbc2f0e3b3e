package cn.sanyi.identity;

import cn.sanyi.platform.ConsoleText;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints the link to the setup when an installation without samples starts for the first time. It goes to the console
 * and not to the log: logs are kept, and the link is a secret.
 */
@Component
@Profile("!sample")
class SetupAnnouncement implements ApplicationRunner {

    private final SetupTokens tokens;
    private final Accounts accounts;
    private final Environment environment;

    SetupAnnouncement(SetupTokens tokens, Accounts accounts, Environment environment) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (tokens.isOpen() && accounts.isEmpty()) {
            ConsoleText.print(
                    """

                    ============================================================
                    系统尚无账号。请在 24 小时内打开下面的地址，创建安全管理员和系统管理员（仅此一次）：
                    http://localhost:%s/setup?token=%s
                    ============================================================
                    """
                            .formatted(environment.getProperty("local.server.port"), tokens.issue()));
        }
    }
}
