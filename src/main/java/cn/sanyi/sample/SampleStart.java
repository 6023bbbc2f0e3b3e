package cn.sanyi.sample;

import cn.sanyi.identity.DemoAccounts;
import cn.sanyi.platform.ConsoleText;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Loads the samples at the first start, before other runners, and prints the demo accounts at every one. */
@Configuration(proxyBeanMethods = false)
@Profile("sample")
@EnableConfigurationProperties(SampleProperties.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class SampleStart implements ApplicationRunner {

    private final SampleData data;
    private final DemoAccounts accounts;

    SampleStart(SampleData data, DemoAccounts accounts) {
        this.data = data;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        data.loadOnce();
        ConsoleText.print(banner());
    }

    private String banner() {
        var text = new StringBuilder("\n样例模式：演示账号（初始口令均为 %s）\n".formatted(accounts.password()));
        accounts.groups().forEach(group -> {
            text.append("  【").append(group.title()).append("】\n");
            group.accounts()
                    .forEach(
                            demo -> text.append("    %-16s %s，%s%n".formatted(demo.login(), demo.name(), demo.duty())));
        });
        return text.toString();
    }
}
