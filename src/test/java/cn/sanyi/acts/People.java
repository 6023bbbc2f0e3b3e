package cn.sanyi.acts;

import cn.sanyi.acts.Snapshot.Item;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.StepDefinition;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Everybody there is in two places, right and wrong; some away with deputies, some recused. Says in its own words who may
 * act on an item: nothing of the application decides that here.
 */
final class People {

    private static final List<String> REVIEWING = List.of("HSA", "HEALTH", "FINANCE", "HRSS");

    private final ActsApplication application;
    /** Grows while others read it: communities are founded between the sequences. */
    private final List<Actor> all = new CopyOnWriteArrayList<>();

    private final Map<UUID, UUID> deputies = new HashMap<>();
    private final Map<UUID, UUID> recused = new HashMap<>();
    private final Map<String, Unit> units = new ConcurrentHashMap<>();

    People(ActsApplication application) {
        this.application = application;
        application.commit().executeWithoutResult(status -> hire());
        application
                .jdbc()
                .sql("select id from person order by number")
                .query(UUID.class)
                .list()
                .forEach(this::meet);
    }

    private void meet(UUID person) {
        application.directory().actor(person, application.today()).ifPresent(all::add);
    }

    /** Somebody new. */
    void hire(Unit unit, String name, PostKind kind) {
        meet(appoint(unit, name, kind));
    }

    /** Heads for the reviewing units; who is away, and who has a recusal fact, and both. No two have the same name. */
    private void hire() {
        List.of("JJ", "QZ").forEach(this::hireReviewers);
        hireAroundPlans();
        hireAroundItems();
    }

    private void hireReviewers(String place) {
        for (String role : REVIEWING) {
            UUID head = appoint(unit(place + "-" + role), place + role + "负责人", PostKind.HEAD);
            if (role.equals("HEALTH")) {
                away(head, null);
                appoint(unit(place + "-" + role), place + role + "经办乙", PostKind.CLERK);
            }
        }
    }

    /** Of an expert who is away nobody takes the place; a deputy who works for the hospital stands back. */
    private void hireAroundItems() {
        UUID recusedClerk = appoint(unit("QZ-HSA"), "回避丙", PostKind.CLERK);
        recuse(recusedClerk, "QZ-HOSP-1");
        appoint(unit("QZ-HOSP-1"), "科室乙", PostKind.CLERK);
        away(person("qz-health"), person("qz-hsa"));
        away(person("qz-hrss"), person("qz-h1-dept"));
        away(person("qz-finance"), recusedClerk);
        away(person("qz-h1-medical"), person("qz-h1-dept"));
        away(person("qz-e2"), person("qz-e3"));
    }

    private void hireAroundPlans() {
        UUID recusedClerk = appoint(unit("JJ-HSA"), "回避甲", PostKind.CLERK);
        UUID recusedHead = appoint(unit("JJ-FINANCE"), "回避乙", PostKind.CLERK);
        recuse(recusedClerk, "JJ-MEDICAL_COMMUNITY");
        recuse(recusedHead, "JJ-MI-1");
        away(person("jj-health"), person("jj-hsa"));
        away(person("jj-hrss"), person("jj-m8"));
        away(recusedHead, person("jj-office"));
        away(person("jj-m1"), person("jj-m2"));
        away(person("jj-finance"), person("ax-finance"));
    }

    private UUID appoint(Unit unit, String name, PostKind kind) {
        UUID person = application.personnel().addPerson(name);
        application
                .personnel()
                .appoint(person, unit.id(), kind, name, application.today().minusDays(9));
        return person;
    }

    private void recuse(UUID person, String unit) {
        recused.put(person, unit(unit).id());
        application
                .jdbc()
                .sql(
                        "insert into recusal_fact (id, person_id, unit_id, kind, note, from_day) values (?, ?, ?, 'KINSHIP', '', ?)")
                .params(
                        UUID.randomUUID(),
                        person,
                        unit(unit).id(),
                        application.today().minusDays(3))
                .update();
    }

    private void away(UUID person, @Nullable UUID deputy) {
        if (deputy != null) {
            deputies.put(person, deputy);
        }
        application
                .jdbc()
                .sql(
                        "insert into absence (id, person_id, from_day, to_day, reason, deputy_id) values (?, ?, ?, ?, '出差', ?)")
                .params(UUID.randomUUID(), person, application.today().minusDays(2))
                .param(application.today().plusDays(200))
                .param(deputy)
                .update();
    }

    UUID person(String login) {
        return application
                .jdbc()
                .sql("select person_id from account where login = ?")
                .param(login)
                .query(UUID.class)
                .single();
    }

    Actor called(String login) {
        return actor(person(login));
    }

    Actor actor(UUID person) {
        return all.stream()
                .filter(each -> each.personId().equals(person))
                .findFirst()
                .orElseThrow();
    }

    /** No unit changes while cases are played. */
    Unit unit(String code) {
        return units.computeIfAbsent(
                code, each -> application.directory().unitByCode(each).orElseThrow());
    }

    List<Actor> all() {
        return all;
    }

    /** Everybody of the bureaus of the place. */
    List<Actor> reviewers(String place) {
        return REVIEWING.stream()
                .flatMap(role -> handlersOf(unit(place + "-" + role).id()).stream())
                .toList();
    }

    List<Actor> holding(PostKind... kinds) {
        return all.stream()
                .filter(each -> Arrays.stream(kinds).anyMatch(each::holds))
                .toList();
    }

    List<Actor> handlersOf(UUID unit) {
        return all.stream().filter(each -> each.handlesFor(unit)).toList();
    }

    /** Those who may act on the item in their own name. */
    List<Actor> rightful(Item item, StepDefinition step, UUID applicant) {
        return all.stream()
                .filter(each -> mayInOwnName(each, item, step, applicant))
                .toList();
    }

    /** For whom the person may act on the item as deputy: who is away and may act on it, unless the deputy has to stand back. */
    List<UUID> principals(Actor actor, Item item, StepDefinition step, UUID applicant) {
        return deputies.entrySet().stream()
                .filter(away -> away.getValue().equals(actor.personId()))
                .filter(away -> !standsBack(actor, item, step, applicant))
                .map(Map.Entry::getKey)
                .filter(away -> mayInOwnName(actor(away), item, step, applicant))
                .toList();
    }

    /** Null where the person is not away, or nobody stands in. */
    @Nullable
    UUID deputyOf(@Nullable UUID person) {
        return deputies.get(person);
    }

    private boolean mayInOwnName(Actor actor, Item item, StepDefinition step, UUID applicant) {
        if (standsBack(actor, item, step, applicant)) {
            return false;
        }
        if ("HEAD".equals(item.fallback()) && actor.holds(PostKind.HEAD, item.unit())) {
            return true;
        }
        if (item.person() != null) {
            return item.person().equals(actor.personId());
        }
        boolean unnarrowed = step.post() == null || item.askedBy() != null;
        return !"NO_UNIT".equals(item.fallback())
                && (unnarrowed
                        ? actor.handlesGenerallyFor(item.unit())
                        : actor.holds(PostKind.valueOf(step.post()), item.unit()));
    }

    /** Parties to the case do not stand back from what is theirs to do. */
    private boolean standsBack(Actor actor, Item item, StepDefinition step, UUID applicant) {
        boolean theirs = item.askedBy() == null
                ? step.role().equals(StepDefinition.APPLICANT) || step.rule().equals("each-member")
                : item.unit().equals(applicant);
        return !theirs && isRecused(actor, applicant);
    }

    /** The applicant itself, or, of a community, the institution that all communities have as a member. */
    private boolean isNear(@Nullable UUID unit, UUID applicant) {
        return applicant.equals(unit)
                || isCommunity(applicant) && unit("JJ-MI-1").id().equals(unit);
    }

    boolean isRecused(Actor actor, UUID applicant) {
        return isNear(recused.get(actor.personId()), applicant)
                || actor.worksIn(applicant)
                || isCommunity(applicant)
                        && actor.posts().stream()
                                .anyMatch(post -> post.unitRole().equals("MEMBER_INSTITUTION")
                                        && post.jurisdiction().equals("JJ"));
    }

    /** All but the one hospital that applies. */
    private boolean isCommunity(UUID applicant) {
        return !unit("QZ-HOSP-1").id().equals(applicant);
    }
}
