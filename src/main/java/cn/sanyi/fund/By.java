package cn.sanyi.fund;

import cn.sanyi.organization.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, with the name they had then.
 *
 * @param person null where the process itself did it
 */
public record By(@Nullable UUID person, String name) {

    static final By SYSTEM = new By(null, "系统");

    static By actor(Actor actor) {
        return new By(actor.personId(), actor.name());
    }
}
