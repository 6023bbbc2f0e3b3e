package cn.sanyi.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue entries shipped with the models, one {@code procedure.json} per folder. */
@Component
class CatalogueFiles {

    private final List<Procedure> procedures;

    CatalogueFiles(JsonMapper json) {
        this.procedures = Arrays.stream(resources())
                .map(resource -> read(json, resource))
                .sorted(Comparator.comparing(Procedure::code))
                .toList();
    }

    List<Procedure> procedures() {
        return procedures;
    }

    private static Resource[] resources() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*/procedure.json");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Procedure read(JsonMapper json, Resource resource) {
        try (InputStream stream = resource.getInputStream()) {
            return json.readValue(stream, Procedure.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
