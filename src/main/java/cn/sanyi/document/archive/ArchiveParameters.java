package cn.sanyi.document.archive;

import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterKeys;
import cn.sanyi.jurisdiction.ParameterKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** What administrators decide about packages; the documents give no value, so there is none to begin with. */
@Component
class ArchiveParameters implements ParameterKeys {

    @Override
    public List<ParameterKey> keys() {
        return List.of(
                key("archive.retention", "保管期限", "写入归档包元数据，如“永久”“30 年”；为空时该字段为空。"),
                key("archive.secrecy", "密级", "写入归档包元数据；为空时该字段为空。"));
    }

    private static ParameterKey key(String key, String label, String help) {
        return new ParameterKey(key, "归档", label, ParameterKind.WORDS, "", help, false, false);
    }
}
