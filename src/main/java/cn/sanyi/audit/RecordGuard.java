package cn.sanyi.audit;

import cn.sanyi.platform.StartRefused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does not let the application start on a record that it could change: a restore can give back rights that were taken. */
@Component
class RecordGuard implements SmartInitializingSingleton {

    private final JdbcClient jdbc;

    RecordGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean changeable = jdbc.sql("select has_table_privilege(current_user, 'record_entry', 'UPDATE')"
                        + " or has_table_privilege(current_user, 'record_entry', 'DELETE')"
                        + " or has_table_privilege(current_user, 'record_entry', 'TRUNCATE')")
                .query(Boolean.class)
                .single();
        if (changeable) {
            throw new StartRefused(
                    "应用角色可以修改或删除办理记录（record_entry），记录失去只增不改的保护。",
                    "以属主角色执行：revoke update, delete, truncate on record_entry, record_anchor from <应用角色>；"
                            + "恢复备份请按 README 使用 pg_restore --clean --create。");
        }
    }
}
