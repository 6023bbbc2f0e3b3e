package cn.sanyi.notification.web;

import cn.sanyi.notification.settings.NoticeSettings;
import cn.sanyi.notification.settings.NoticeSettingsDesk;
import cn.sanyi.notification.settings.WantedSettings;
import cn.sanyi.organization.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own settings of notices, as a whole. */
@RestController
@RequestMapping("/api/v1/notice-settings")
class NoticeSettingsApi {

    private final NoticeSettingsDesk desk;

    NoticeSettingsApi(NoticeSettingsDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    NoticeSettings settings(Actor actor) {
        return desk.of(actor);
    }

    @PutMapping
    NoticeSettings save(Actor actor, @RequestBody WantedSettings wanted) {
        return desk.save(actor, wanted);
    }
}
