package cn.sanyi.identity;

import java.util.List;

/** What the login page shows while sample data is loaded. Provided by the sample module, absent in production. */
public interface DemoAccounts {

    /** One account to try. */
    record Demo(String login, String name, String duty) {}

    /** Accounts that belong together, e.g. those of one county. */
    record Group(String title, List<Demo> accounts) {}

    List<Group> groups();

    /** The password that all of them had when they were created. */
    String password();
}
