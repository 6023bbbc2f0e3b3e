package cn.sanyi.portal;

import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import org.springframework.stereotype.Component;

/** Amounts in digits and in words. */
@Component("money")
final class MoneyWords {

    public String grouped(Money amount) {
        return ChineseAmount.grouped(amount);
    }

    public String words(Money amount) {
        return ChineseAmount.inWords(amount);
    }
}
