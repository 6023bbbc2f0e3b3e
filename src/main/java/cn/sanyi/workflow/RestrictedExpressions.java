package cn.sanyi.workflow;

import java.lang.reflect.Method;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/** Expressions of models, cut down twice: by their form when they are read, by what resolves when they are evaluated. */
class RestrictedExpressions extends JuelExpressionManager {

    private final Palette palette;

    RestrictedExpressions(Palette palette) {
        this.palette = palette;
    }

    @Override
    public Expression createExpression(String expression) {
        requireAllowed(expression);
        return super.createExpression(expression);
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        requireAllowed(expression);
        return super.createValueExpression(expression);
    }

    @Override
    public void addFunction(String name, Method function) {
        // Plugins offer functions; none is taken.
    }

    /** Decisions are FEEL; this is what a JUEL entry would ask for. */
    @Override
    protected ElProvider createElProvider() {
        return expression -> {
            throw new SecurityException("Decisions are FEEL only, not: " + expression);
        };
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new FactResolver(palette));
        return resolver;
    }

    @Override
    protected FunctionMapper createFunctionMapper() {
        return new FunctionMapper() {
            @Override
            public Method resolveFunction(String prefix, String localName) {
                throw new SecurityException("No functions in expressions: " + localName);
            }
        };
    }

    private static void requireAllowed(String expression) {
        if (!ExpressionGrammar.allows(expression)) {
            throw new SecurityException("Expression outside the allowed grammar: " + expression);
        }
    }
}
