package cn.sanyi.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue from its files, the releases from the database. A release never changes, so it is kept in memory. */
@Component
class JdbcProcedures implements Procedures {

    private final CatalogueFiles files;
    private final OfferedPlaces offered;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<UUID, Release> releases = new ConcurrentHashMap<>();

    JdbcProcedures(CatalogueFiles files, OfferedPlaces offered, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.files = files;
        this.offered = offered;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<Procedure> all() {
        return files.procedures();
    }

    @Override
    public Optional<Procedure> find(String key) {
        return all().stream().filter(procedure -> procedure.key().equals(key)).findFirst();
    }

    @Override
    public Procedure.Offer offer(String key, String jurisdiction) {
        return offered.of(key, jurisdiction);
    }

    @Override
    public Optional<Release> current(String key) {
        return jdbc.sql("select * from procedure_release where procedure_key = ? order by version desc limit 1")
                .param(key)
                .query(this::map)
                .optional();
    }

    @Override
    public Optional<Release> release(UUID id) {
        var known = releases.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var found = jdbc.sql("select * from procedure_release where id = ?")
                .param(id)
                .query(this::map)
                .optional();
        found.ifPresent(release -> releases.put(id, release));
        return found;
    }

    @Override
    @Transactional
    public Release register(
            String procedureKey,
            String deploymentRef,
            String contentHash,
            List<StepDefinition> steps,
            List<BesideDefinition> beside) {
        int version = current(procedureKey).map(Release::version).orElse(0) + 1;
        var release = new Release(
                UUID.randomUUID(),
                procedureKey,
                version,
                deploymentRef,
                contentHash,
                List.copyOf(steps),
                List.copyOf(beside));
        jdbc.sql(
                        "insert into procedure_release (id, procedure_key, version, deployment_ref, content_hash, steps, beside, released_at)"
                                + " values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)")
                .params(
                        release.id(),
                        procedureKey,
                        version,
                        deploymentRef,
                        contentHash,
                        json.writeValueAsString(steps),
                        json.writeValueAsString(beside),
                        OffsetDateTime.now(clock))
                .update();
        return release;
    }

    private Release map(ResultSet row, int number) throws SQLException {
        return new Release(
                row.getObject("id", UUID.class),
                row.getString("procedure_key"),
                row.getInt("version"),
                row.getString("deployment_ref"),
                row.getString("content_hash"),
                json.readValue(row.getString("steps"), new TypeReference<List<StepDefinition>>() {}),
                json.readValue(row.getString("beside"), new TypeReference<List<BesideDefinition>>() {}));
    }
}
