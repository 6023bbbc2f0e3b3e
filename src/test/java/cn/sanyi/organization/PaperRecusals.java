package cn.sanyi.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Recusal facts on paper for tests: they hold on every day. */
public final class PaperRecusals implements RecusalFacts {

    private final Map<UUID, Map<UUID, String>> facts = new HashMap<>();

    public void state(Actor person, Unit unit, String reason) {
        facts.computeIfAbsent(person.personId(), id -> new HashMap<>()).put(unit.id(), reason);
    }

    @Override
    public Optional<String> of(UUID person, Collection<UUID> units, LocalDate day) {
        return today(person, units);
    }

    @Override
    public Optional<String> today(UUID person, Collection<UUID> units) {
        Map<UUID, String> stated = facts.getOrDefault(person, Map.of());
        return units.stream().filter(stated::containsKey).map(stated::get).findFirst();
    }
}
