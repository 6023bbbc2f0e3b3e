package cn.sanyi.settings.web;

import cn.sanyi.organization.AdministrationPage;
import cn.sanyi.organization.PostKind;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the business administrator's menu has from here; the lists bring their own entries. */
@Configuration(proxyBeanMethods = false)
class SettingsMenu {

    @Bean
    AdministrationPage parametersEntry() {
        return new AdministrationPage(
                PostKind.BUSINESS_ADMIN,
                "/admin/business/parameters",
                "参数与时限",
                20,
                List.of("/admin/business/parameter"));
    }
}
