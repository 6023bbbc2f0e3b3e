package cn.sanyi.platform.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    /** Behind the security filters: of strangers nothing is received. */
    @Bean
    FilterRegistrationBean<ReceivingFilter> receivingFilter(JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new ReceivingFilter(json));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        registration.addUrlPatterns("/api/v1/*");
        return registration;
    }

    /** Behind the security filters, so that the account is known. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            IdempotencyKeys keys, PlatformTransactionManager transactions, JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(keys, transactions, json));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        registration.addUrlPatterns("/api/v1/*");
        return registration;
    }
}
