package cn.sanyi.publicity;

import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterKeys;
import cn.sanyi.jurisdiction.ParameterKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be set about notices. */
@Component
class PublicityParameters implements ParameterKeys {

    @Override
    public List<ParameterKey> keys() {
        return List.of(new ParameterKey(
                NoticeForm.FEWEST_DAYS,
                "公示与公开",
                "公示最少天数",
                ParameterKind.DAYS,
                "天",
                "公示期按自然日计，首日、末日都计入，不得少于此数；为空时由办理机关逐次确定。",
                false,
                true));
    }
}
