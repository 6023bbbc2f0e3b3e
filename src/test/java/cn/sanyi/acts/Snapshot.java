package cn.sanyi.acts;

import cn.sanyi.a01.Traces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case as it stands between two acts.
 *
 * @param traces everything any act could have changed, as text
 */
record Snapshot(
        String state,
        List<Step> steps,
        List<Item> items,
        List<ClockRow> clocks,
        List<Leaf> leaves,
        Head head,
        List<ActRow> acts,
        Map<String, String> ledger,
        String traces) {

    record Step(
            UUID id, String key, int round, String state, @Nullable String outcome, @Nullable String run, long seq) {

        boolean isOpen() {
            return state.equals("OPEN");
        }
    }

    record Item(
            UUID id,
            UUID step,
            String stepKey,
            UUID unit,
            @Nullable UUID person,
            String acts,
            String state,
            String kind,
            @Nullable UUID askedBy,
            @Nullable UUID askedByPerson,
            @Nullable String answer,
            @Nullable String fallback) {

        boolean isOpen() {
            return state.equals("OPEN");
        }

        Item answered(String act) {
            return new Item(id, step, stepKey, unit, person, acts, "DONE", kind, askedBy, askedByPerson, act, fallback);
        }

        boolean counts() {
            return kind.equals("OWN") || kind.equals("PARALLEL");
        }

        List<String> offered() {
            return acts.isEmpty() ? List.of() : List.of(acts.split(","));
        }
    }

    record ClockRow(UUID id, String limit, @Nullable UUID step, String state, String due) {}

    /** An execution of the engine below which there is none. @param waits whether somebody has to act on it */
    record Leaf(String activity, boolean waits) {}

    /** The last entry of the record. */
    record Head(long seq, String action, String hash, String previous, String payload) {}

    /** An act; those that the application does by itself follow the one that made it. */
    record ActRow(UUID id, String code, UUID person, @Nullable UUID forPerson, @Nullable UUID step, long seq) {

        boolean isByItself() {
            return code.equals("carryOver");
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String QUERY =
            """
            select jsonb_build_object(
              'state', c.state,
              'steps', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'key', s.key, 'round', s.round, 'state', s.state,
                    'outcome', s.outcome, 'run', s.run, 'seq', s.seq) order by s.seq), '[]') from case_step s where s.case_number = c.number),
              'items', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'step', w.step_id, 'stepKey', w.step_key, 'unit', w.unit,
                    'person', w.person, 'acts', w.acts, 'state', w.state, 'kind', w.kind, 'askedBy', w.asked_by, 'askedByPerson', w.asked_by_person, 'answer', coalesce(w.answer, (select a.code from act a where a.step_id = w.step_id and a.person = w.person
                        and a.code in ('assess', 'declinePanel') and w.state = 'DONE')),
                    'fallback', w.fallback)
                    order by w.opened_at, w.unit, w.person, w.acts, w.id), '[]') from work_item w where w.case_number = c.number),
              'clocks', (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'limit', k.limit_key, 'step', k.step_id,
                    'state', k.state, 'due', k.due_on) order by (select s.seq from case_step s where s.id = k.step_id) nulls first, k.limit_key, k.id), '[]') from clock k where k.case_number = c.number),
              'leaves', (select coalesce(jsonb_agg(jsonb_build_object('activity', e.act_id_,
                    'waits', exists (select 1 from act_ru_task t where t.execution_id_ = e.id_)) order by e.act_id_), '[]')
                from act_ru_execution e where e.root_proc_inst_id_ in (select r.id_ from act_ru_execution r
                        where r.business_key_ = c.number and r.parent_id_ is null and r.super_exec_ is null)
                    and not exists (select 1 from act_ru_execution b where b.parent_id_ = e.id_ or b.super_exec_ = e.id_)),
              'head', (select jsonb_build_object('seq', r.seq, 'action', r.action, 'hash', r.hash, 'previous', r.previous,
                    'payload', r.payload) from record_entry r where r.chain = c.number order by r.seq desc limit 1),
              'acts', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'code', a.code, 'person', a.person,
                    'forPerson', a.for_person, 'step', a.step_id, 'seq', a.seq) order by a.seq), '[]')
                from act a where a.case_number = c.number),
              'ledger', (select coalesce(jsonb_object_agg(l.book || l.code, l.balance::text), '{}') from ledger_account l
                    where l.community = c.applicant and l.year = c.year),
              'traces', :traces)
            from case_file c where c.number = :case""";

    static Snapshot of(JdbcClient jdbc, String caseNumber) {
        String json = jdbc.sql(QUERY)
                .param("case", caseNumber)
                .param("traces", new Traces(jdbc).inOneText(caseNumber))
                .query(String.class)
                .single();
        return JSON.readValue(json, new TypeReference<>() {});
    }

    Stream<Step> openSteps() {
        return steps.stream().filter(Step::isOpen);
    }

    Stream<Item> openItems() {
        return items.stream().filter(Item::isOpen);
    }

    Optional<Step> step(UUID id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    Optional<Item> item(UUID id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    List<Item> itemsOf(UUID step, Predicate<Item> those) {
        return items.stream()
                .filter(item -> item.step().equals(step))
                .filter(those)
                .toList();
    }

    /** The last thing anybody did; null where nobody has done anything. */
    @Nullable
    ActRow lastAct() {
        return acts.stream()
                .filter(act -> !act.isByItself())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    boolean isPaused() {
        return clocks.stream().anyMatch(clock -> clock.state().equals("PAUSED"));
    }

    /** One of the clocks: of those that stand still, else of those that run, if there are any. */
    ClockRow clock(int number) {
        return Stream.of("PAUSED", "RUNNING")
                .map(state -> clocks.stream()
                        .filter(clock -> clock.state().equals(state))
                        .toList())
                .filter(those -> !those.isEmpty())
                .findFirst()
                .map(those -> Turn.pick(those, number))
                .orElseGet(() -> Turn.pick(clocks, number));
    }

    List<ActRow> actsSince(Snapshot before) {
        return acts.subList(before.acts().size(), acts.size());
    }

    boolean isOver() {
        return state.equals("CLOSED") || state.equals("TERMINATED");
    }
}
