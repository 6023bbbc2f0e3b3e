package cn.sanyi.document;

import cn.sanyi.approval.ReplyFields;
import cn.sanyi.casefile.CaseFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything a wording may fill in: what every case has, then what the modules know of theirs. */
@Component
public class Placeholders {

    private final List<ReplyFields> modules;

    Placeholders(List<ReplyFields> modules) {
        this.modules = List.copyOf(modules);
    }

    public List<ReplyFields.Field> all() {
        return Stream.concat(
                        Arrays.stream(Placeholder.values()).map(Placeholder::described),
                        modules.stream().flatMap(module -> module.fields().stream()))
                .toList();
    }

    Set<String> names() {
        return all().stream().map(ReplyFields.Field::name).collect(Collectors.toSet());
    }

    Map<String, String> samples() {
        return all().stream().collect(Collectors.toMap(ReplyFields.Field::name, ReplyFields.Field::sample));
    }

    /** What the modules know of the case. */
    Map<String, String> values(CaseFile caseFile) {
        Map<String, String> values = new HashMap<>();
        modules.forEach(module -> values.putAll(module.values(caseFile)));
        return values;
    }
}
