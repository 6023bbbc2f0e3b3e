package cn.sanyi.workflow;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The engine's own tables, from the scripts in its jar. Without the case tables: they belong to CMMN, which is off.
 * The name is Flyway's: module 02, first script.
 */
@Component
class V0201__EngineTables extends BaseJavaMigration {

    private static final String FOLDER = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";

    private static final List<String> SCRIPTS =
            List.of("engine", "history", "identity", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) {
        for (String script : SCRIPTS) {
            var resource = new ClassPathResource(FOLDER + script + ".sql");
            ScriptUtils.executeSqlScript(context.getConnection(), new EncodedResource(resource, "UTF-8"));
        }
    }
}
