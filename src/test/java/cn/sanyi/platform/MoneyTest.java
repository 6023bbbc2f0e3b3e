package cn.sanyi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void isExactToTheFenUpToElevenDigits() {
        assertThat(Money.yuan("99999999999.99").inFen()).isEqualTo(9999999999999L);
        assertThat(Money.sum(List.of(Money.yuan("0.1"), Money.yuan("0.2")))).isEqualTo(Money.yuan("0.30"));
    }

    @Test
    void refusesAThirdDecimal() {
        assertThatThrownBy(() -> Money.yuan("1.005"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("两位小数");
    }

    @Test
    void refusesATwelfthDigit() {
        assertThatThrownBy(() -> Money.yuan("100000000000"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("十一位");
    }
}
