package cn.sanyi.docker;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.a01.Plans;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only shows when everything is inside one archive: models and their schemas are read from there, too. */
class PackagedApplicationIT {

    @TempDir
    Path folder;

    @Test
    void opensACaseWhoseRecordIsVerifiedWithoutIt() throws Exception {
        int port = PackagedApplication.freePort();
        try (var application = PackagedApplication.start(
                folder, "--spring.profiles.active=sample", "--server.port=" + port, "--sanyi.database.port=0")) {
            application.awaitOutput("Started SanyiApplication");
            Desk.awaitReady(port);
            assertThat(application.systemProperties())
                    .contains("user.timezone=Asia/Shanghai")
                    .contains("javax.xml.accessExternalSchema=file,jar\\:file,jar\\:nested,nested");
            var plans = new Plans(login -> Desk.of(port, login), "JJ");
            String number = plans.settled();
            assertThat(aheadOf(plans, number)).contains("形式审查", "流程结束：已办结");
            Files.writeString(
                    folder.resolve("record.json"),
                    Desk.of(port, "jj-mc")
                            .get("/api/v1/cases/" + number + "/record/export")
                            .text());
        }

        try (var verification = PackagedApplication.start(folder, "verify-record", "record.json")) {
            assertThat(verification.awaitExit()).as(verification.output()).isZero();
            assertThat(verification.output()).contains("完整");
        }
    }

    /** The sandbox finds its code in the archive, too. */
    private static String aheadOf(Plans plans, String number) {
        String item = plans.workItem("mc", number, "draftPlan", "submit");
        return plans.desk("mc")
                .post("/api/v1/work-items/" + item + "/route-preview", Map.of("data", plans.plan()))
                .expect(200)
                .toString();
    }

    @Test
    void refusesToStartInProductionWithoutADatabase() throws Exception {
        try (var application = PackagedApplication.start(folder)) {
            assertThat(application.awaitExit()).isNotZero();
            assertThat(application.output()).contains("没有设置数据库地址").contains("spring.datasource.url");
        }
    }
}
