package cn.sanyi.organization;

import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts that the security administrator gives: all but the seats of committees. */
@Component
public class PostGrants {

    private static final Set<PostKind> SEATS = Set.of(PostKind.MEMBER, PostKind.CHAIR);

    private final Appointments appointments;

    PostGrants(Appointments appointments) {
        this.appointments = appointments;
    }

    /** @throws Problem {@code committee-post} and those of {@link Appointments#appoint} */
    @Transactional
    public Post appoint(Actor by, UUID person, Appointments.Wanted wanted) {
        if (wanted.kind() != null) {
            refuseSeat(wanted.kind());
        }
        return appointments.appoint(by, person, wanted, null);
    }

    /** @throws Problem as {@link Appointments#change} */
    @Transactional
    public Post change(Actor by, UUID person, UUID post, Appointments.NewTerm wanted) {
        refuseSeat(held(person, post).kind());
        return appointments.change(by, post, wanted);
    }

    @Transactional
    public void end(Actor by, UUID person, UUID post, @Nullable LocalDate last, @Nullable String reason) {
        refuseSeat(held(person, post).kind());
        appointments.end(by, post, last, reason);
    }

    private Post held(UUID person, UUID id) {
        Post post = appointments.post(id);
        if (!post.personId().equals(person)) {
            throw Problem.notFound("post-unknown", "没有这个岗位。");
        }
        return post;
    }

    private static void refuseSeat(PostKind kind) {
        if (SEATS.contains(kind)) {
            throw Texts.refused("committee-post", "kind", "委员和主任委员由业务管理员在“医管委与专家库”页面任免。");
        }
    }
}
