package cn.sanyi.committee;

import cn.sanyi.audit.RecordBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A record that is a list of lines. */
final class RememberedEntries implements RecordBook {

    final List<String> lines = new ArrayList<>();

    @Override
    public Entry append(String chain, String actor, String action, Map<String, ?> payload) {
        lines.add(chain + " " + actor + " " + action + " " + payload);
        return new Entry(chain, lines.size(), Instant.EPOCH, actor, action, payload.toString(), "", "");
    }

    @Override
    public List<Entry> entries(String chain) {
        return List.of();
    }

    @Override
    public Verification verify(String chain) {
        return new Verification(chain, 0, null, "");
    }
}
