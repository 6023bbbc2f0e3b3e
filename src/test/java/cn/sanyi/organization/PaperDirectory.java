package cn.sanyi.organization;

import cn.sanyi.organization.Actor.Held;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A directory on paper for tests: every post is in force on every day. */
public final class PaperDirectory implements Directory {

    private final Map<UUID, Unit> units = new LinkedHashMap<>();
    private final Map<UUID, Actor> people = new LinkedHashMap<>();
    private final Map<UUID, List<Unit>> members = new LinkedHashMap<>();

    public Unit unit(String code, String name, String role) {
        var unit = new Unit(UUID.randomUUID(), code, name, role, code.substring(0, 2), true);
        units.put(unit.id(), unit);
        return unit;
    }

    public Unit member(Unit community, String name) {
        Unit member = unit(community.code().substring(0, 2) + "-MI-" + units.size(), name, "MEMBER_INSTITUTION");
        members.computeIfAbsent(community.id(), id -> new ArrayList<>()).add(member);
        return member;
    }

    public Actor person(String name, Unit unit, PostKind kind) {
        var actor = new Actor(UUID.randomUUID(), name, List.of(held(unit, kind)));
        people.put(actor.personId(), actor);
        return actor;
    }

    public Actor also(Actor person, Unit unit, PostKind kind) {
        var posts = new ArrayList<>(person.posts());
        posts.add(held(unit, kind));
        var actor = new Actor(person.personId(), person.name(), List.copyOf(posts));
        people.put(actor.personId(), actor);
        return actor;
    }

    private static Held held(Unit unit, PostKind kind) {
        return new Held(unit.id(), unit.name(), unit.role(), unit.jurisdiction(), kind);
    }

    @Override
    public Optional<Unit> unit(UUID id) {
        return Optional.ofNullable(units.get(id));
    }

    @Override
    public Optional<Unit> unitByCode(String code) {
        return units.values().stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Unit> responsible(String role, String level, String place) {
        return units.values().stream()
                .filter(unit -> unit.role().equals(role) && unit.jurisdiction().equals(place))
                .findFirst();
    }

    @Override
    public List<Unit> membersOf(UUID community, int year) {
        return members.getOrDefault(community, List.of());
    }

    @Override
    public List<Unit> unitsWithRole(String role) {
        return units.values().stream().filter(unit -> unit.role().equals(role)).toList();
    }

    @Override
    public Optional<Actor> actor(UUID personId, LocalDate on) {
        return Optional.ofNullable(people.get(personId));
    }

    @Override
    public List<Actor> staffIn(String place, LocalDate on) {
        return people.values().stream()
                .filter(person -> person.posts().stream()
                        .anyMatch(post -> post.jurisdiction().equals(place)))
                .toList();
    }

    @Override
    public List<Actor> holders(UUID unitId, Collection<PostKind> kinds, LocalDate on) {
        return people.values().stream()
                .filter(person -> person.posts().stream()
                        .anyMatch(post -> post.unitId().equals(unitId) && kinds.contains(post.kind())))
                .toList();
    }
}
