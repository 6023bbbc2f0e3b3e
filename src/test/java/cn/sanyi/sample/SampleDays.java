package cn.sanyi.sample;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the sample clock back to today, which nobody can in the application: its clock only goes forward. */
public final class SampleDays {

    private SampleDays() {}

    public static void backToToday(ApplicationContext application) {
        application
                .getBean(JdbcClient.class)
                .sql("update sample_clock set offset_days = 0")
                .update();
        application.getBean(SampleTime.class).follow();
    }
}
