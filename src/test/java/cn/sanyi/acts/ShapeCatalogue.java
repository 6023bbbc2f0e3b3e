package cn.sanyi.acts;

import cn.sanyi.OneMoreProcedure;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.List;
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
            Procedure.Opener.APPLICANT,
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
        return new OneMoreProcedure(shipped, RANDOM) {
            @Override
            protected Procedure.Offer ownOffer(String jurisdiction) {
                return RANDOM.offers().get(0);
            }
        };
    }

    /** Rows are written and never worked on: papers and packages are not what is tested, and take time. */
    @Bean
    @Primary
    SchedulerClient thatNobodyServes(DataSource database) {
        return SchedulerClient.Builder.create(database).build();
    }
}
