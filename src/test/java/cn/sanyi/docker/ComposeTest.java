package cn.sanyi.docker;

import static cn.sanyi.docker.Deployment.found;
import static cn.sanyi.docker.Deployment.list;
import static cn.sanyi.docker.Deployment.mapping;
import static cn.sanyi.docker.Deployment.mounts;
import static cn.sanyi.docker.Deployment.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The deployment files agree with each other and with the configuration of the application. */
class ComposeTest {

    private static final String CADDYFILE = "docker/proxy/Caddyfile";
    private static final String INIT = "docker/postgres/init.sql";
    private static final String POM = "pom.xml";
    private static final String HEALTH = "/actuator/health/readiness";

    /** A name and a version of at least two numbers; a moving tag such as {@code latest} or {@code 18} is none. */
    private static final String PINNED = "[a-z0-9./-]+:v?\\d+\\.\\d+[A-Za-z0-9._-]*";

    private final Deployment deployment = new Deployment();
    private final String port = String.valueOf(
            mapping(Deployment.yaml("src/main/resources/application.yml").get("server"))
                    .get("port"));

    @Test
    void everyImageIsPinned() {
        var inCompose = deployment.services().values().stream().map(service -> String.valueOf(service.get("image")));
        var inDockerfile = found(Pattern.compile("(?m)^FROM (\\S+)"), read(Deployment.DOCKERFILE)).stream();

        assertThat(Stream.concat(inCompose, inDockerfile)).isNotEmpty().allMatch(image -> image.matches(PINNED));
    }

    @Test
    void ourImageCarriesTheVersionOfTheBuild() {
        String version = found(Pattern.compile("<artifactId>sanyi</artifactId>\\s*<version>([0-9.]+)"), read(POM))
                .iterator()
                .next();

        assertThat(deployment.nodes()).hasSize(2);
        assertThat(deployment.nodes().values())
                .allMatch(node -> node.get("image").equals("sanyi:" + version));
    }

    @Test
    void everythingMountedOrBuiltFromExists() {
        var sources = deployment.services().values().stream()
                .flatMap(service -> mounts(service).stream())
                .toList();
        var files = sources.stream().filter(source -> source.startsWith("."));
        var volumes = sources.stream().filter(source -> !source.startsWith("."));

        assertThat(files).isNotEmpty().allMatch(file -> Files.isRegularFile(Path.of(file)));
        assertThat(volumes).isNotEmpty().allMatch(deployment.namedVolumes()::contains);
        assertThat(deployment.nodes().values())
                .allMatch(node -> Files.isRegularFile(
                        Path.of(String.valueOf(mapping(node.get("build")).get("dockerfile")))));
    }

    @Test
    void theExampleHoldsExactlyTheVariablesThatAreUsed() {
        assertThat(Deployment.variables(Deployment.COMPOSE)).isEqualTo(Deployment.exampleVariables());
    }

    @Test
    void everyVariableOfANodeSetsAKeyOfTheConfiguration() {
        var keys = new ConfigurationKeys();

        for (String node : deployment.nodes().keySet()) {
            assertThat(deployment.environment(node)).isNotEmpty().allMatch(keys::areSetBy);
        }
    }

    @Test
    void theNodesUseTheRolesThatTheInitScriptMakes() {
        var roles = found(Pattern.compile("create role (\\w+)"), read(INIT));

        for (Map<String, Object> node : deployment.nodes().values()) {
            var environment = mapping(node.get("environment"));
            assertThat(roles)
                    .contains(
                            String.valueOf(environment.get("SPRING_DATASOURCE_USERNAME")),
                            String.valueOf(environment.get("SPRING_FLYWAY_USER")));
            assertThat(environment).containsEntry("SERVER_FORWARD_HEADERS_STRATEGY", "framework");
        }
    }

    @Test
    void theInitScriptGetsItsVariables() {
        var asked = found(Pattern.compile("\\\\getenv \\w+ (\\w+)"), read(INIT));

        assertThat(asked).isNotEmpty();
        assertThat(deployment.environment("postgres")).containsAll(asked).contains("POSTGRES_PASSWORD");
    }

    @Test
    void theNodesAreReachedThroughTheProxyOnly() {
        assertThat(deployment.nodes().values())
                .allMatch(node -> list(node, "expose").equals(List.of(port)))
                .noneMatch(node -> node.containsKey("ports"));
        assertThat(deployment.service("proxy")).containsKey("ports");
    }

    @Test
    void theProxyKnowsEveryNodeAndTheirPort() {
        String caddyfile = read(CADDYFILE);

        assertThat(found(Pattern.compile("(\\w+:\\d+)(?=[ {])"), caddyfile))
                .containsExactlyInAnyOrderElementsOf(deployment.nodes().keySet().stream()
                        .map(node -> node + ":" + port)
                        .toList());
        assertThat(caddyfile).contains("health_uri " + HEALTH);
        assertThat(deployment.environment("proxy")).containsAll(found(Pattern.compile("\\{\\$(\\w+)"), caddyfile));
    }

    @Test
    void theImageListensAndAnswersOnTheConfiguredPort() {
        assertThat(read(Deployment.DOCKERFILE))
                .contains("EXPOSE " + port + "\n")
                .contains("http://127.0.0.1:" + port + HEALTH)
                .containsPattern("(?m)^USER [1-9][0-9]*$");
    }

    @Test
    void aServiceWaitsUntilWhatItNeedsIsHealthy() {
        for (Map<String, Object> service : deployment.services().values()) {
            var needed =
                    service.containsKey("depends_on") ? mapping(service.get("depends_on")) : Map.<String, Object>of();
            assertThat(needed.values())
                    .allMatch(need -> mapping(need).get("condition").equals("service_healthy"));
            assertThat(needed.keySet())
                    .allMatch(name -> deployment.service(name).containsKey("healthcheck")
                            || deployment.nodes().containsKey(name)
                                    && read(Deployment.DOCKERFILE).contains("HEALTHCHECK"));
        }
    }
}
