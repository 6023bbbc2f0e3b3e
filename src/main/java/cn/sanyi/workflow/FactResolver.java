package cn.sanyi.workflow;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/** Resolves declared facts, palette names and the business key; everything else stays unresolved, which is an error. */
class FactResolver extends ELResolver {

    /** All an expression sees of the execution. */
    private record Execution(@Nullable String processBusinessKey) {}

    private final Palette palette;

    FactResolver(Palette palette) {
        this.palette = palette;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base instanceof Execution execution && property.equals("processBusinessKey")) {
            context.setPropertyResolved(true);
            return execution.processBusinessKey();
        }
        var scope = executionOf(context.getContext(VariableScope.class));
        return base == null && scope != null ? named(context, scope, property.toString()) : null;
    }

    private @Nullable Object named(ELContext context, ExecutionEntity scope, String name) {
        if (name.equals("execution")) {
            context.setPropertyResolved(true);
            return new Execution(scope.getProcessBusinessKey());
        }
        if (palette.containsKey(name)) {
            context.setPropertyResolved(true);
            return palette.get(name);
        }
        if (Facts.of(scope.getProcessDefinition()).declares(name)) {
            context.setPropertyResolved(true);
            return scope.getVariable(name);
        }
        return null;
    }

    private static @Nullable ExecutionEntity executionOf(@Nullable Object scope) {
        if (scope instanceof TaskEntity task) {
            return task.getExecution();
        }
        return scope instanceof ExecutionEntity execution ? execution : null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new PropertyNotWritableException("Expressions do not write: " + property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }
}
