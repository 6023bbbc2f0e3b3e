package cn.sanyi.organization;

import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives posts, changes their terms and ends them. The rules on posts stand here: separated duties, no two terms of one
 * post at the same time, never without a security administrator.
 */
@Component
public class Appointments {

    private static final Texts.Rule TITLE = new Texts.Rule("post-title", "title", "职务名称", 1, 50);

    private final PostTable posts;
    private final People people;
    private final UnitTable units;
    private final ChangeRecord record;
    private final Clock clock;

    Appointments(PostTable posts, People people, UnitTable units, ChangeRecord record, Clock clock) {
        this.posts = posts;
        this.people = people;
        this.units = units;
        this.record = record;
        this.clock = clock;
    }

    /**
     * A post as it is asked for.
     *
     * @param unit code of the unit
     * @param title falls back to the kind's name
     * @param from today if null
     */
    public record Wanted(
            @Nullable String unit,
            @Nullable PostKind kind,
            @Nullable String title,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Nullable String reason) {}

    /**
     * A term as it shall be.
     *
     * @param order the place in a committee's order, null: as it is
     */
    public record NewTerm(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Nullable String title,
            @Nullable Integer order,
            @Nullable String reason) {}

    /** @throws Problem {@code own-post}, {@code post-unit}, {@code post-kind}, {@code duties-separated}, {@code terms-overlap} */
    @Transactional(propagation = Propagation.MANDATORY)
    public Post appoint(Actor by, UUID person, Wanted wanted, @Nullable Integer order) {
        String reason = Texts.reason(wanted.reason());
        PostKind kind =
                Optional.ofNullable(wanted.kind()).orElseThrow(() -> Texts.refused("post-kind", "kind", "请选择岗位。"));
        Unit unit = units.byCode(wanted.unit())
                .orElseThrow(() ->
                        Texts.refused("post-unit", "unit", "没有代码为“%s”的单位。".formatted(People.shortened(wanted.unit()))));
        Term term = Term.of(wanted.from() == null ? LocalDate.now(clock) : wanted.from(), wanted.to());
        Duties.refuseOwn(by, person);
        people.lock(person);
        Post post =
                new Post(UUID.randomUUID(), person, unit, kind, title(wanted.title(), kind), term.from(), term.to());
        check(post, null);
        int sort = order == null ? posts.nextSort(unit.id()) : order;
        posts.insert(post, sort);
        record.append(by, Change.added("授予岗位", reason, values(post, sort), subjects(post)));
        return post;
    }

    /** Changes the term, title or order of a post. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Post change(Actor by, UUID id, NewTerm wanted) {
        String reason = Texts.reason(wanted.reason());
        Post post = locked(by, id);
        Term term = Term.of(wanted.from(), wanted.to());
        Post changed = new Post(
                id,
                post.personId(),
                post.unit(),
                post.kind(),
                title(wanted.title(), post.kind()),
                term.from(),
                term.to());
        check(changed, id);
        refuseWithoutSecurity(post, term);
        int before = posts.sort(id);
        int sort = wanted.order() == null ? before : wanted.order();
        posts.update(id, changed.title(), term, sort);
        record.append(
                by, new Change(List.of(subjects(post)), "变更任期", reason, values(post, before), values(changed, sort)));
        return changed;
    }

    /**
     * Ends a post.
     *
     * @param last the last day in force, yesterday if null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Actor by, UUID id, @Nullable LocalDate last, @Nullable String reason) {
        String why = Texts.reason(reason);
        Post post = locked(by, id);
        LocalDate day = last == null ? LocalDate.now(clock).minusDays(1) : last;
        if (post.to() != null && !post.to().isAfter(day)) {
            throw Texts.refused("post-ended", "last", "该岗位已于 %s 终止。".formatted(post.to()));
        }
        LocalDate to = day.isBefore(post.from()) ? post.from().minusDays(1) : day;
        Term term = new Term(post.from(), to);
        refuseWithoutSecurity(post, term);
        int sort = posts.sort(id);
        posts.update(id, post.title(), term, sort);
        record.append(
                by,
                new Change(
                        List.of(subjects(post)),
                        "撤销岗位",
                        why,
                        values(post, sort),
                        Map.of("term", to.isBefore(post.from()) ? "未生效即撤销" : term.words())));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Post post(UUID id) {
        return posts.find(id).orElseThrow(() -> Problem.notFound("post-unknown", "没有这个岗位。"));
    }

    private Post locked(Actor by, UUID id) {
        UUID person = post(id).personId();
        Duties.refuseOwn(by, person);
        people.lock(person);
        return post(id);
    }

    private void check(Post post, @Nullable UUID except) {
        units.requireOpen(post.unit(), post.term());
        List<Post> others = posts.others(post.personId(), except);
        Duties.refuseMixed(others, post.kind(), post.term());
        others.stream()
                .filter(other -> other.unit().id().equals(post.unit().id())
                        && seat(other.kind()) == seat(post.kind())
                        && other.term().overlaps(post.term()))
                .findFirst()
                .ifPresent(other -> {
                    throw Texts.refused(
                            "terms-overlap",
                            "from",
                            "与已有任期重叠：%s“%s” %s。"
                                    .formatted(
                                            other.unit().name(),
                                            other.kind().label(),
                                            other.term().words()));
                });
    }

    /** Chair and member are one seat of a committee. */
    private static PostKind seat(PostKind kind) {
        return kind == PostKind.CHAIR ? PostKind.MEMBER : kind;
    }

    /** On no day may the installation be without somebody who can give rights. */
    private void refuseWithoutSecurity(Post post, Term term) {
        LocalDate today = LocalDate.now(clock);
        LocalDate gap = term.to() == null ? today : term.to().plusDays(1);
        boolean shortened = term.to() != null && (post.to() == null || term.to().isBefore(post.to()))
                || term.from().isAfter(today) && post.inForceOn(today);
        LocalDate day = term.from().isAfter(today) || gap.isBefore(today) ? today : gap;
        if (post.kind() == PostKind.SECURITY_ADMIN
                && shortened
                && posts.othersHolding(PostKind.SECURITY_ADMIN, day, post.personId()) == 0) {
            throw Problem.refused("last-security-administrator", "此人是 %s 唯一的安全管理员，不能撤销；请先任命另一名安全管理员。".formatted(day));
        }
    }

    private String title(@Nullable String typed, PostKind kind) {
        return typed == null || typed.isBlank() ? kind.label() : Texts.checked(TITLE, typed);
    }

    private String[] subjects(Post post) {
        return new String[] {
            Change.person(people.person(post.personId())),
            Change.unit(post.unit().code())
        };
    }

    private Map<String, Object> values(Post post, int sort) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("person", people.person(post.personId()).label());
        values.put("unit", post.unit().code() + " " + post.unit().name());
        values.put("kind", post.kind().label());
        values.put("title", post.title());
        values.put("term", post.term().words());
        if (seat(post.kind()) == PostKind.MEMBER) {
            values.put("order", String.valueOf(sort));
        }
        return values;
    }
}
