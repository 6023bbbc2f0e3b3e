package cn.sanyi.workflow;

import cn.sanyi.sandbox.Sandbox;
import cn.sanyi.sandbox.SandboxLimits;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sandbox of the application: processes that run {@link SandboxProcess}, within the limits of the configuration. */
@Configuration(proxyBeanMethods = false)
class SandboxConfiguration {

    @Bean
    SandboxLimits sandboxLimits(
            @Value("${sanyi.sandbox.children:2}") int children,
            @Value("${sanyi.sandbox.waiting:8}") int waiting,
            @Value("${sanyi.sandbox.memory:192m}") String memory,
            @Value("${sanyi.sandbox.answer:20s}") Duration answer,
            @Value("${sanyi.sandbox.idle:10m}") Duration idle) {
        return new SandboxLimits(children, waiting, memory, answer, Duration.ofSeconds(60), idle);
    }

    @Bean
    Sandbox sandbox(SandboxLimits limits) {
        return new Sandbox(SandboxProcess.class.getName(), limits);
    }
}
