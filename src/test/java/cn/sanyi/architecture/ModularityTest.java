package cn.sanyi.architecture;

import cn.sanyi.SanyiApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between modules, as their package-info files allow them. */
class ModularityTest {

    @Test
    void modulesDependOnlyOnWhatTheyMayUse() {
        ApplicationModules.of(SanyiApplication.class).verify();
    }
}
