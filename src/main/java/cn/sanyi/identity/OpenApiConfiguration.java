package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API, served at {@code /api/v1/openapi}; whoever is logged in is no parameter of it. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, LoggedIn.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("三医审批 API")
                        .version("v1")
                        .description("页面使用同一套服务。POST 须带请求头 Idempotency-Key；失败以 application/problem+json 返回，code 稳定。"));
    }
}
