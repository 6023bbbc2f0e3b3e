package cn.sanyi.settings;

import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterKeys;
import cn.sanyi.jurisdiction.ParameterKind;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The parameters the application knows, from whoever reads them. */
@Component
class ParameterCatalogue {

    private final List<ParameterKeys> sources;

    ParameterCatalogue(List<ParameterKeys> sources) {
        this.sources = List.copyOf(sources);
    }

    List<ParameterKey> all() {
        return sources.stream().flatMap(source -> source.keys().stream()).toList();
    }

    Optional<ParameterKey> find(String key) {
        return all().stream().filter(known -> known.key().equals(key)).findFirst();
    }

    /** Stands for a key that has entries but that nobody reads. */
    static ParameterKey unread(String key) {
        return new ParameterKey(key, "其他", key, ParameterKind.COUNT, "", "现行程序没有使用这个参数。", false, true);
    }
}
