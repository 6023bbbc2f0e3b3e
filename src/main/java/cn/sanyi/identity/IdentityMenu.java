package cn.sanyi.identity;

import cn.sanyi.organization.AdministrationPage;
import cn.sanyi.organization.PostKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the security and the system administrator's menus have from here. */
@Configuration(proxyBeanMethods = false)
class IdentityMenu {

    @Bean
    AdministrationPage peopleEntry() {
        return new AdministrationPage(PostKind.SECURITY_ADMIN, "/admin/people", "人员与岗位", 10);
    }

    @Bean
    AdministrationPage accountsEntry() {
        return new AdministrationPage(PostKind.SECURITY_ADMIN, "/admin/accounts", "账号", 11);
    }

    @Bean
    AdministrationPage systemEntry() {
        return new AdministrationPage(PostKind.SYSTEM_ADMIN, "/admin/system", "系统", 10);
    }

    @Bean
    AdministrationPage sessionsEntry() {
        return new AdministrationPage(PostKind.SYSTEM_ADMIN, "/admin/system/sessions", "在线登录", 11);
    }
}
