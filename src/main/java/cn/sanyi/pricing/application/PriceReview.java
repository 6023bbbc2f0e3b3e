package cn.sanyi.pricing.application;

import cn.sanyi.approval.preview.ReviewCheck.Subject;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.policy.Grade;
import cn.sanyi.pricing.application.ItemReview.Said;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the proposed price stands on its cost and beside what others pay. */
@Component
class PriceReview {

    private static final String FIELD = "proposedPrice";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Parameters parameters;
    private final Clock clock;

    PriceReview(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    Stream<Said> of(Subject subject) {
        Optional<Money> price = Entered.money(subject.data(), FIELD);
        Optional<Money> cost = Entered.money(subject.data(), "costTotal").filter(Money::isPositive);
        return Stream.of(
                        price.flatMap(typed -> cost.flatMap(computed -> aboveCost(subject, typed, computed))),
                        price.flatMap(typed -> evaluation(subject, typed)),
                        comparison(subject))
                .flatMap(Optional::stream);
    }

    private Optional<Said> aboveCost(Subject subject, Money price, Money cost) {
        return parameter(subject, ApplicationParameterKeys.ABOVE_COST).map(guard -> {
            BigDecimal most = cost.yuan()
                    .multiply(HUNDRED.add(new BigDecimal(guard.value())))
                    .divide(HUNDRED, 2, RoundingMode.HALF_UP);
            return price.yuan().compareTo(most) > 0
                    ? Said.returned(
                            FIELD,
                            "price-above-cost",
                            "拟定价格 %s 元，高于成本合计 %s 元加 %s%%（%s 元），须说明理由或调低。"
                                    .formatted(
                                            ChineseAmount.grouped(price),
                                            ChineseAmount.grouped(cost),
                                            guard.value(),
                                            ChineseAmount.grouped(new Money(most))),
                            guard.grade())
                    : Said.passed(
                            FIELD,
                            "price-by-cost",
                            "拟定价格不高于成本合计加 %s%%（%s 元）。".formatted(guard.value(), ChineseAmount.grouped(new Money(most))),
                            guard.grade());
        });
    }

    private Optional<Said> evaluation(Subject subject, Money price) {
        return parameter(subject, ApplicationParameterKeys.ECONOMIC_EVALUATION)
                .filter(from ->
                        !Money.yuan(Objects.requireNonNull(from.value())).exceeds(price))
                .map(from -> Said.asked(
                        FIELD,
                        "economic-evaluation",
                        "拟定价格达到 %s 元，须开展创新性、经济性评价。"
                                .formatted(ChineseAmount.grouped(Money.yuan(Objects.requireNonNull(from.value())))),
                        from.grade()));
    }

    private static Optional<Said> comparison(Subject subject) {
        return subject.data().path("comparisons").isEmpty()
                ? Optional.of(
                        Said.asked("comparisons", "comparison-missing", "没有列出外地同类项目；外地没有的，请在备注中写明。", Grade.PRACTICE_A))
                : Optional.empty();
    }

    private Optional<Parameter> parameter(Subject subject, String key) {
        return parameters.find(key, subject.caseFile().jurisdiction(), LocalDate.now(clock));
    }
}
