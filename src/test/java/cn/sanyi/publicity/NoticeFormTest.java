package cn.sanyi.publicity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.platform.Problem;
import cn.sanyi.policy.Grade;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static NoticeForm until(LocalDate closesOn) {
        return new NoticeForm("关于方案的公示", "现将方案主要内容公示如下。", null, TODAY, closesOn);
    }

    private static Parameters fewest(String days) {
        return (key, place, on) -> Optional.of(new Parameter(key, place, days, TODAY, null, Grade.SUGGESTED, "本地规定"));
    }

    @Test
    void aPlaceMaySetHowLongANoticeStandsAtLeast() {
        assertThatThrownBy(() -> until(TODAY.plusDays(5)).check(TODAY, "JJ", fewest("7")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> org.assertj.core.api.Assertions.assertThat(problem.getMessage())
                                .contains("不得少于 7 天", "2026-11-28", "本地规定", "建议值"));
        assertThatCode(() -> until(TODAY.plusDays(6)).check(TODAY, "JJ", fewest("7")))
                .doesNotThrowAnyException();
    }

    @Test
    void whereNoPlaceSaysAnythingTheOfficeChooses() {
        assertThatCode(() -> until(TODAY).check(TODAY, "JJ", (key, place, on) -> Optional.empty()))
                .doesNotThrowAnyException();
    }
}
