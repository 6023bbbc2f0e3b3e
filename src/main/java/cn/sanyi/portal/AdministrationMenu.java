package cn.sanyi.portal;

import cn.sanyi.organization.AdministrationPage;
import cn.sanyi.organization.PostKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the administrators' menus have from here. */
@Configuration(proxyBeanMethods = false)
class AdministrationMenu {

    @Bean
    AdministrationPage auditEntry() {
        return new AdministrationPage(PostKind.AUDITOR, "/admin/audit", "审计", 10);
    }
}
