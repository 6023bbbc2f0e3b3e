package cn.sanyi.notification.web;

import cn.sanyi.notification.Notice;
import cn.sanyi.notification.Notices;
import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The notices of who is logged in. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeApi {

    private final Notices notices;

    NoticeApi(Notices notices) {
        this.notices = notices;
    }

    record Inbox(int unread, List<Notice> notices) {}

    @GetMapping
    Inbox inbox(Actor actor, @RequestParam(defaultValue = "50") int limit) {
        return new Inbox(notices.unreadCount(actor), notices.forActor(actor, limit));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id, Actor actor) {
        notices.markRead(actor, id);
    }
}
