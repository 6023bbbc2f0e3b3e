package cn.sanyi.portal;

import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names of units. */
@Component
final class Units {

    private final Directory directory;

    Units(Directory directory) {
        this.directory = directory;
    }

    public String name(UUID unit) {
        return directory.unit(unit).map(Unit::name).orElse("");
    }
}
