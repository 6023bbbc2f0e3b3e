package cn.sanyi.organization.web;

import cn.sanyi.organization.AdministrationPage;
import cn.sanyi.organization.PostKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the business administrator's menu has from here. */
@Configuration(proxyBeanMethods = false)
class OrganizationMenu {

    @Bean
    AdministrationPage unitsEntry() {
        return entry("/admin/business/units", "单位", 10);
    }

    @Bean
    AdministrationPage communitiesEntry() {
        return entry("/admin/business/communities", "医共体成员", 11);
    }

    @Bean
    AdministrationPage committeesEntry() {
        return entry("/admin/business/committees", "医管委与专家库", 12);
    }

    @Bean
    AdministrationPage institutionsEntry() {
        return entry("/admin/business/institutions", "机构等级", 12);
    }

    @Bean
    AdministrationPage recusalsEntry() {
        return entry("/admin/business/recusals", "回避事实", 13);
    }

    @Bean
    AdministrationPage absencesEntry() {
        return entry("/admin/business/absences", "外出", 14);
    }

    private static AdministrationPage entry(String path, String label, int order) {
        return new AdministrationPage(PostKind.BUSINESS_ADMIN, path, label, order);
    }
}
