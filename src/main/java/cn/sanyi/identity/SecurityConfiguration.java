package cn.sanyi.identity;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import cn.sanyi.organization.PostKind;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may ask for which address, and what every answer carries. Rights within a page follow from posts, in the modules. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final String[] PUBLIC = {
        "/login",
        "/assets/**",
        "/guide/**",
        "/public/**",
        "/coverage/clauses/**",
        "/api/v1/public/**",
        "/actuator/health/**",
        "/setup",
        "/favicon.ico"
    };

    private static final String[] SECURITY_ADMINISTRATION = {
        "/admin/accounts/**", "/admin/people/**", "/api/v1/admin/accounts/**", "/api/v1/admin/people/**"
    };

    @Bean
    AuthenticationManager authenticationManager(LoginProvider logins) {
        return new ProviderManager(logins);
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SessionLogins sessions,
            FormLoginOutcome outcome,
            Refusals refusals,
            CsrfTokenRepository tokens,
            BearerTokens bearers) {
        return http.authorizeHttpRequests(SecurityConfiguration::addresses)
                .headers(SecurityConfiguration::headers)
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf(csrf.csrfTokenRepository(tokens)))
                .requestCache(cache -> cache.disable())
                .formLogin(
                        form -> form.loginPage("/login").successHandler(outcome).failureHandler(outcome))
                .logout(logout -> logout.addLogoutHandler(outcome).logoutSuccessUrl("/login?logout"))
                .exceptionHandling(
                        problems -> problems.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new BearerFilter(bearers, refusals), CsrfFilter.class)
                .addFilterAfter(new PasswordChangeGate(refusals), AuthorizationFilter.class)
                .build();
    }

    private static void addresses(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to) {
        to.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(PUBLIC)
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/v1/session")
                .permitAll()
                .requestMatchers(SECURITY_ADMINISTRATION)
                .hasRole(PostKind.SECURITY_ADMIN.name())
                .requestMatchers("/admin/system/**", "/api/v1/admin/system/**", "/actuator/**")
                .hasRole(PostKind.SYSTEM_ADMIN.name())
                .requestMatchers("/admin/audit/**", "/api/v1/admin/audit/**")
                .hasRole(PostKind.AUDITOR.name())
                .requestMatchers("/admin/business/**", "/api/v1/admin/**")
                .hasRole(PostKind.BUSINESS_ADMIN.name())
                .requestMatchers("/admin/**", "/error")
                .denyAll()
                .anyRequest()
                .authenticated();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(true).maxAgeInSeconds(31_536_000))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    /**
     * Every change needs the token. A request with an access token does not: its cookie is not looked at. Only a login by JSON without any session does not: there is no cookie to abuse, and
     * another site's page cannot send JSON here.
     */
    private static void csrf(CsrfConfigurer<HttpSecurity> csrf) {
        var login = pathPattern(HttpMethod.POST, "/api/v1/session");
        csrf.ignoringRequestMatchers(BearerFilter::isBearer);
        csrf.ignoringRequestMatchers(request -> login.matches(request) && request.getRequestedSessionId() == null);
    }
}
