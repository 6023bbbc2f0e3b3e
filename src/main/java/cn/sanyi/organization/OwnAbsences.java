package cn.sanyi.organization;

import cn.sanyi.organization.Absences.Absence;
import cn.sanyi.platform.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do about their own absences; nobody else's are seen through here. */
@Component
public class OwnAbsences {

    private final AbsenceRegister register;

    OwnAbsences(AbsenceRegister register) {
        this.register = register;
    }

    /** @throws Problem as {@link AbsenceRegister#enter} */
    @Transactional
    public Absence enter(Actor by, AbsenceRegister.Wanted wanted) {
        return register.enter(by, by.personId(), wanted);
    }

    /** @throws Problem not found for somebody else's, otherwise as {@link AbsenceRegister#cancel} */
    @Transactional
    public void cancel(Actor by, UUID id, @Nullable String reason) {
        requireOwn(by, id);
        register.cancel(by, id, reason);
    }

    /** @throws Problem not found for somebody else's, otherwise as {@link AbsenceRegister#revoke} */
    @Transactional
    public void revoke(Actor by, UUID id, @Nullable String reason) {
        requireOwn(by, id);
        register.revoke(by, id, reason);
    }

    private void requireOwn(Actor by, UUID id) {
        if (!register.absence(id).person().id().equals(by.personId())) {
            throw Problem.notFound("absence-unknown", "没有这次外出。");
        }
    }
}
