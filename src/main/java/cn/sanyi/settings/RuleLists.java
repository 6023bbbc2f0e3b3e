package cn.sanyi.settings;

import cn.sanyi.platform.Problem;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The lists there are. */
@Component
public class RuleLists {

    private final List<AdministeredList> lists;

    RuleLists(List<AdministeredList> lists) {
        this.lists = lists.stream()
                .sorted(Comparator.comparing(AdministeredList::key).reversed())
                .toList();
    }

    public List<AdministeredList> all() {
        return lists;
    }

    /** @throws Problem not found */
    public AdministeredList find(String key) {
        return lists.stream()
                .filter(list -> list.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("unknown-list", "没有列表“" + key + "”。"));
    }
}
