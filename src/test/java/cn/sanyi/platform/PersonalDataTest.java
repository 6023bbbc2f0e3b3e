package cn.sanyi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.platform.PersonalData.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IDENTITY_CARD | 身份证号 11010519491231002X 的职工 | 110********2X",
                "IDENTITY_CARD | 身份证11010519491231002x，在册 | 110********2x",
                "IDENTITY_CARD | 证号 110105 19491231 002X | 110********2X",
                "IDENTITY_CARD | 证号１１０１０５１９４９１２３１００２Ｘ | 110********2X",
                "IDENTITY_CARD | 旧号 110105491231002 | 110********02",
                "BANK_CARD | 账户 6222 0200 0000 0000 0 无效，4111111111111111 有效 | ********1111",
                "BANK_CARD | 卡 4111 1111 1111 1111 | ********1111",
                "MOBILE | 电话 13812345678 | 138****5678",
                "MOBILE | 电话+86 138-1234-5678。 | 138****5678",
                "MOBILE | 电话１３８１２３４５６７８ | 138****5678",
                "PASSPORT | 护照 E12345678 | E******78",
                "EMAIL | 邮箱 zhang.san@example.com | z***@example.com",
                "FILE_NUMBER | 住院号：ZY20260018 | ********18",
                "ADDRESS | 家住晋江市青阳街道1号楼302 | ***",
                "NAME | 联系人：张三丰，晋江 | 张**",
                "NAME | 患者:买买提·艾力 | 买**"
            })
    void whatIsPersonalIsFoundAndMasked(Kind kind, String text, String masked) {
        assertThat(PersonalData.find(text))
                .extracting(PersonalData.Finding::kind)
                .contains(kind);
        assertThat(PersonalData.mask(text)).contains(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "晋医管〔2026〕1号，金额 7,429,999.50 元",
                "办件 JJ-A01-2026-0001，自2026-11-22起",
                "清算〔2026〕2026112200001号",
                "泉政办〔2022〕56号第15条",
                "SHA-256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "统一社会信用代码 12350582MB0123456X",
                "订单号 202611220000123456",
                "身份证 110105194912310021 校验位不对",
                "身份证 11010519491331002X 没有这一天",
                "发文 0595-12345678 总机"
            })
    void whatIsNotPersonalStays(String text) {
        assertThat(PersonalData.find(text)).isEmpty();
        assertThat(PersonalData.mask(text)).isEqualTo(text);
    }

    /** Written down so that nobody trusts it with more than it can do. */
    @ParameterizedTest
    @ValueSource(strings = {"张三丰在会上发言", "青阳街道1号楼302室", "那位住在三楼的会计"})
    void namesAndPlacesWithoutAWordThatSaysSoAreNotFound(String text) {
        assertThat(PersonalData.find(text)).isEmpty();
    }

    @Test
    void severalAreMaskedInTheirPlaces() {
        assertThat(PersonalData.mask("联系人：李四，电话13812345678，卡号4111111111111111。"))
                .isEqualTo("联系人：李**，电话138****5678，卡号********1111。");
        assertThat(PersonalData.describe("电话13812345678，再打13812345678")).isEqualTo("手机号 138****5678");
    }

    @Test
    void aNameKeepsItsFamilyNameOnly() {
        assertThat(PersonalData.maskedName("张三")).isEqualTo("张**");
        assertThat(PersonalData.maskedName("欧阳修文")).isEqualTo("欧阳**");
        assertThat(PersonalData.maskedName(" ")).isEmpty();
    }

    @Test
    void aContactIsNeverShownWhole() {
        assertThat(PersonalData.maskedContact("13812345678")).isEqualTo("138****5678");
        assertThat(PersonalData.maskedContact("微信 zhangsan88")).isEqualTo("微********8");
    }

    @Property
    void maskingTwiceChangesNothingMore(@ForAll @StringLength(max = 80) String text) {
        String masked = PersonalData.mask(text);
        assertThat(PersonalData.find(masked))
                .noneMatch(found -> found.kind() == Kind.IDENTITY_CARD || found.kind() == Kind.MOBILE);
    }
}
