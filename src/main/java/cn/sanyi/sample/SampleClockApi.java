package cn.sanyi.sample;

import java.time.LocalDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sample clock; the address does not exist in production. */
@RestController
@RequestMapping("/api/v1/sample/clock")
@Profile("sample")
class SampleClockApi {

    private final SampleTime time;

    SampleClockApi(SampleTime time) {
        this.time = time;
    }

    record Move(int plusDays) {}

    record Reading(LocalDateTime now, int daysAhead) {}

    @GetMapping
    Reading read() {
        return new Reading(time.now(), time.ahead());
    }

    @PostMapping
    Reading move(@RequestBody Move move) {
        return new Reading(time.plusDays(move.plusDays()), time.ahead());
    }
}
