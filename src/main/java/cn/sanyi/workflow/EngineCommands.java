package cn.sanyi.workflow;

import cn.sanyi.platform.Problem;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** Runs commands on the engine and gives back what our own code said on the way, not how the engine wrapped it. */
class EngineCommands {

    private final CommandExecutor executor;

    EngineCommands(ProcessEngine engine) {
        executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    /** @throws Problem thrown by our code inside the engine, or a conflict where somebody else has moved the case on */
    <T> T run(Command<T> command) {
        return call(() -> executor.execute(command));
    }

    /** The same for what is asked of the engine's services. */
    <T> T call(Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockingException moved) {
            throw movedOn();
        } catch (ProcessEngineException failed) {
            @Nullable Problem problem = problemIn(failed);
            throw problem == null ? failed : problem;
        }
    }

    static Problem movedOn() {
        return Problem.conflict("step-moved-on", "该环节已被办理，请刷新后再看");
    }

    private static @Nullable Problem problemIn(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }
}
