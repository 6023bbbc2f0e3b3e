package cn.sanyi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseAmountTest {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "1, 壹元整",
        "10, 壹拾元整",
        "12.5, 壹拾贰元伍角整",
        "0.05, 伍分",
        "0.5, 伍角整",
        "0.56, 伍角陆分",
        "1.05, 壹元零伍分",
        "1680.32, 壹仟陆佰捌拾元零叁角贰分",
        "107000.53, 壹拾万柒仟元零伍角叁分",
        "6007.14, 陆仟零柒元壹角肆分",
        "100050, 壹拾万零伍拾元整",
        "1001001, 壹佰万壹仟零壹元整",
        "10000000, 壹仟万元整",
        "100000000, 壹亿元整",
        "10000001000, 壹佰亿零壹仟元整",
        "100000001, 壹亿零壹元整",
        "100010000, 壹亿零壹万元整",
        "20010000010, 贰佰亿壹仟万零壹拾元整",
        "99999999999.99, 玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        "-3000.20, 负叁仟元零贰角整"
    })
    void writesAmountsInWords(String amount, String words) {
        assertThat(ChineseAmount.inWords(Money.yuan(amount))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00, 0万元",
        "1234567.8, '1,234,567.80', 123.45678万元",
        "99999999999.99, '99,999,999,999.99', '9,999,999.999999万元'",
        "-0.01, -0.01, -0.000001万元"
    })
    void groupsThousandsAndCountsInTenThousandsExactly(String amount, String grouped, String tenThousands) {
        assertThat(ChineseAmount.grouped(Money.yuan(amount))).isEqualTo(grouped);
        assertThat(ChineseAmount.inTenThousands(Money.yuan(amount))).isEqualTo(tenThousands);
    }
}
