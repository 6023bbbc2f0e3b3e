package cn.sanyi.fund;

import cn.sanyi.approval.CaseEffect;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What service tasks of a model can do with money. */
@Configuration(proxyBeanMethods = false)
class FundEffects {

    @Bean
    CaseEffect reserveFunds(Reservations reservations) {
        return new Effect("reserveFunds", reservations::reserve);
    }

    @Bean
    CaseEffect releaseFunds(Reservations reservations) {
        return new Effect("releaseFunds", number -> reservations.release(number, "方案未通过，释放预留"));
    }

    private record Effect(String name, Consumer<String> work) implements CaseEffect {

        @Override
        public void apply(String caseNumber) {
            work.accept(caseNumber);
        }
    }
}
