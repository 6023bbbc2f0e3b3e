package cn.sanyi.acts;

import cn.sanyi.procedure.BesideDefinition;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.StepDefinition;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** One more procedure in the catalogue: that of the random shapes. And no work behind the acts' backs. */
@TestConfiguration(proxyBeanMethods = false)
class ShapeCatalogue {

    private static final Procedure RANDOM = new Procedure(
            Drawing.KEY,
            "R01",
            "随机事项",
            "资金与支付",
            "由测试绘制的流程。",
            List.of("MEDICAL_COMMUNITY"),
            Procedure.Opener.EVENT,
            "begin",
            null,
            "submitted",
            List.of(new Procedure.Offer("FJ", true, "测试")),
            List.of(new Procedure.Slot("other", "其他材料", false, "pdf", "Q56-15", "推")),
            List.of("Q56-15"),
            new Procedure.Lead("MGMT_COMMITTEE_OFFICE", "own", List.of(), false, "Q56-15", "推"),
            null,
            new Procedure.Revocation(
                    "MGMT_COMMITTEE_OFFICE", "HEAD", List.of("DRAFTING", "IN_APPROVAL"), "Q56-15", "推", "失去对象"));

    @Bean
    @Primary
    Procedures withRandomSteps(@Qualifier("jdbcProcedures") Procedures shipped) {
        return new Catalogue(shipped);
    }

    /** Rows are written and never worked on: papers and packages are not what is tested, and take time. */
    @Bean
    @Primary
    SchedulerClient thatNobodyServes(DataSource database) {
        return SchedulerClient.Builder.create(database).build();
    }

    private record Catalogue(Procedures shipped) implements Procedures {

        @Override
        public List<Procedure> all() {
            return shipped.all();
        }

        @Override
        public Optional<Procedure> find(String key) {
            return key.equals(Drawing.KEY) ? Optional.of(RANDOM) : shipped.find(key);
        }

        @Override
        public Procedure.Offer offer(String key, String jurisdiction) {
            return key.equals(Drawing.KEY) ? RANDOM.offers().get(0) : shipped.offer(key, jurisdiction);
        }

        @Override
        public Optional<Release> current(String key) {
            return shipped.current(key);
        }

        @Override
        public Optional<Release> release(UUID id) {
            return shipped.release(id);
        }

        @Override
        public Release register(
                String procedureKey,
                String deploymentRef,
                String contentHash,
                List<StepDefinition> steps,
                List<BesideDefinition> beside) {
            return shipped.register(procedureKey, deploymentRef, contentHash, steps, beside);
        }
    }
}
