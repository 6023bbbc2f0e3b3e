package cn.sanyi.casefile;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcDataVersions implements DataVersions {

    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;

    JdbcDataVersions(JdbcClient jdbc, CaseFiles caseFiles) {
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
    }

    @Override
    public List<CaseFiles.DataVersion> all(String number, String form) {
        return jdbc
                .sql("select version from case_data where case_number = ? and form = ? order by version")
                .params(number, form)
                .query(Integer.class)
                .list()
                .stream()
                .flatMap(version -> caseFiles.version(number, form, version).stream())
                .toList();
    }

    @Override
    public List<String> forms(String number) {
        return jdbc.sql("select form from case_data where case_number = ? group by form order by min(frozen_at), form")
                .param(number)
                .query(String.class)
                .list();
    }

    @Override
    public List<Attached> attached(String number, String form, int version) {
        return jdbc.sql("select file.slot, file.file_name, file.sha256, coalesce(content.size, 0) as size"
                        + " from case_data data cross join lateral jsonb_array_elements(data.materials) with ordinality as m(file, nr)"
                        + " cross join lateral (select m.file ->> 'slot' as slot, m.file ->> 'fileName' as file_name,"
                        + " m.file ->> 'sha256' as sha256) file"
                        + " left join material_content content on content.sha256 = file.sha256"
                        + " where data.case_number = ? and data.form = ? and data.version = ? order by m.nr")
                .params(number, form, version)
                .query((row, index) -> new Attached(
                        row.getString("slot"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getLong("size")))
                .list();
    }
}
