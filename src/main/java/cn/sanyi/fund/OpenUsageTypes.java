package cn.sanyi.fund;

import cn.sanyi.form.OpenChoices;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the money may be used for is told to everybody. */
@Component
class OpenUsageTypes implements OpenChoices {

    private final UsageTypes usageTypes;

    OpenUsageTypes(UsageTypes usageTypes) {
        this.usageTypes = usageTypes;
    }

    @Override
    public String key() {
        return "usageTypes";
    }

    @Override
    public List<String> labels() {
        return usageTypes.active().stream().map(UsageType::name).toList();
    }
}
