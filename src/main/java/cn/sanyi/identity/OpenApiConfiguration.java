package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API, served at {@code /api/v1/openapi}; whoever is logged in is no parameter of it. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static final String BEARER = "bearer";
    static final String SESSION = "session";
    static final String CSRF = "csrf";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, LoggedIn.class);
    }

    @Bean
    OpenAPI description() {
        OpenAPI description = new OpenAPI()
                .info(new Info()
                        .title("三医审批 API")
                        .version("v1")
                        .description("页面使用同一套服务。POST 须带请求头 Idempotency-Key；失败以 application/problem+json 返回，code 稳定。"
                                + "程序用访问令牌（请求头 Authorization: Bearer），不需要会话和 CSRF 令牌。"))
                .servers(List.of(new Server().url("/")))
                .security(List.of(
                        new SecurityRequirement().addList(BEARER),
                        new SecurityRequirement().addList(SESSION).addList(CSRF)));
        description.schemaRequirement(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("访问令牌，在“访问令牌”页面创建；只读令牌只能用于 GET。"));
        description.schemaRequirement(SESSION, key(SecurityScheme.In.COOKIE, "SESSION", "登录后的会话。"));
        description.schemaRequirement(
                CSRF, key(SecurityScheme.In.HEADER, "X-CSRF-TOKEN", "会话中的变更请求须带，由 GET /api/v1/session 取得。"));
        return description;
    }

    private static SecurityScheme key(SecurityScheme.In in, String name, String about) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(in)
                .name(name)
                .description(about);
    }

    @Bean
    ModelResolver nestedNames(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new NestedNames()).openapi31(true);
    }

    @Bean
    ModelConverter nullableParts() {
        return new NullableParts();
    }

    @Bean
    GlobalOperationCustomizer operationTags() {
        return new OperationTags();
    }

    @Bean
    GlobalOpenApiCustomizer operationWords(JsonMapper json) {
        return new OperationWords(OperationList.shipped(), json);
    }

    @Bean
    GlobalOpenApiCustomizer operationRules() {
        return new OperationRules();
    }
}
