package cn.sanyi.notification.web;

import cn.sanyi.organization.AdministrationPage;
import cn.sanyi.organization.PostKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the system administrator's menu has from here. */
@Configuration(proxyBeanMethods = false)
class NotificationMenu {

    @Bean
    AdministrationPage deliveriesEntry() {
        return new AdministrationPage(PostKind.SYSTEM_ADMIN, "/admin/system/deliveries", "投递", 12);
    }

    @Bean
    AdministrationPage webhooksEntry() {
        return new AdministrationPage(PostKind.SYSTEM_ADMIN, "/admin/system/webhooks", "群机器人", 13);
    }
}
