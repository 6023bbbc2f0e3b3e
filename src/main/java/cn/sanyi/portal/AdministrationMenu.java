package cn.sanyi.portal;

import cn.sanyi.organization.AdministrationPage;
import cn.sanyi.organization.PostKind;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the administrators' menus have from here. */
@Configuration(proxyBeanMethods = false)
class AdministrationMenu {

    private static final List<String> RULES =
            List.of("/admin/business/parameter", "/admin/business/lists", "/admin/business/calendar", "/admin/business/templates");

    @Bean
    AdministrationPage parametersEntry() {
        return new AdministrationPage(PostKind.BUSINESS_ADMIN, "/admin/business/parameters", "参数与名录", 20, RULES);
    }

    @Bean
    AdministrationPage auditEntry() {
        return new AdministrationPage(PostKind.AUDITOR, "/admin/audit", "审计", 10);
    }
}
