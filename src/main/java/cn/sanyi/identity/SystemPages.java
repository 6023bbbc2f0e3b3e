package cn.sanyi.identity;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The system administrator's page: is it healthy, what is running. */
@Controller
class SystemPages {

    private final HealthEndpoint health;
    private final JdbcClient jdbc;
    private final ObjectProvider<BuildProperties> build;
    private final RunningSessions sessions;

    SystemPages(
            HealthEndpoint health, JdbcClient jdbc, ObjectProvider<BuildProperties> build, RunningSessions sessions) {
        this.health = health;
        this.jdbc = jdbc;
        this.build = build;
        this.sessions = sessions;
    }

    @GetMapping("/admin/system")
    String system(Model model) {
        model.addAttribute("health", health.health().getStatus().getCode());
        model.addAttribute("versions", versions());
        model.addAttribute(
                "uptime", Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
        model.addAttribute("sessions", sessions.count());
        return "identity/system";
    }

    private Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        build.ifAvailable(properties -> versions.put("三医审批", properties.getVersion()));
        versions.put("Java", System.getProperty("java.runtime.version"));
        versions.put("Spring Boot", SpringBootVersion.getVersion());
        versions.put(
                "PostgreSQL",
                jdbc.sql("show server_version").query(String.class).single());
        return versions;
    }
}
