package cn.sanyi.pricing.trial;

import java.time.ZoneId;

/** Where days begin and end. */
final class Zone {

    static final ZoneId ID = ZoneId.of("Asia/Shanghai");

    private Zone() {}
}
