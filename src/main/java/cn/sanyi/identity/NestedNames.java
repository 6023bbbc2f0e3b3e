package cn.sanyi.identity;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** Names schemas by class and outer classes, e.g. {@code AbsenceApi.Wanted}: inner classes of different ones share names. */
class NestedNames extends TypeNameResolver {

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var name = new StringBuilder(type.getSimpleName());
        for (Class<?> outer = type.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            name.insert(0, outer.getSimpleName() + ".");
        }
        return name.toString();
    }
}
