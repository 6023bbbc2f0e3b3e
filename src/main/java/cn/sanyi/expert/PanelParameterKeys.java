package cn.sanyi.expert;

import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterKeys;
import cn.sanyi.jurisdiction.ParameterKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** The parameters of expert reviews. */
@Component
class PanelParameterKeys implements ParameterKeys {

    /** The fewest experts of a panel. */
    static final String FEWEST = "panel.fewest-experts";

    @Override
    public List<ParameterKey> keys() {
        return List.of(new ParameterKey(
                FEWEST, "专家评审", "专家组最少人数", ParameterKind.COUNT, "人", "专家组至少由几名专家组成；为空即文件未规定，一人即可。", false, false));
    }
}
