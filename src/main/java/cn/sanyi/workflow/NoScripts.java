package cn.sanyi.workflow;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** No script language is ever available, whatever is on the class path. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // The engine offers its own JUEL here at start; it is not taken.
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw refusal("?");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw refusal(language);
    }

    private static SecurityException refusal(String language) {
        return new SecurityException("Scripts are off, asked for: " + language);
    }
}
