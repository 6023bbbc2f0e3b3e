package cn.sanyi.notification;

import org.springframework.context.ApplicationContext;

/** Runs what the recurring task runs every morning. */
public final class RemindersByHand {

    private RemindersByHand() {}

    public static void remind(ApplicationContext application) {
        application.getBean(Reminders.class).remind();
    }
}
