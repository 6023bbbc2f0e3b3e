package cn.sanyi.organization.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.web.PageForm;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A page of absences on which a deputy is taken back or somebody comes back early. */
abstract class AbsenceEndings {

    private final String address;

    AbsenceEndings(String address) {
        this.address = address;
    }

    /** The list again, after something was refused. */
    abstract String shown(Actor actor, Model model);

    abstract void takeBack(Actor actor, UUID absence, @Nullable String reason);

    abstract void end(Actor actor, UUID absence, @Nullable String reason);

    @PostMapping("/{id}/revocation")
    String revoke(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            PageForm form,
            Model model) {
        return answer(() -> takeBack(actor, id, reason), "代理已撤销。", actor, form, model);
    }

    @PostMapping("/{id}/cancellation")
    String cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            PageForm form,
            Model model) {
        return answer(() -> end(actor, id, reason), "已销假。", actor, form, model);
    }

    private String answer(Runnable change, String done, Actor actor, PageForm form, Model model) {
        return form.answer(
                () -> {
                    change.run();
                    return address;
                },
                done,
                () -> shown(actor, model));
    }
}
