package cn.sanyi.approval.steps;

import cn.sanyi.approval.BesideProcesses;
import cn.sanyi.approval.CaseProcess;
import cn.sanyi.approval.Step;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcBesideProcesses implements BesideProcesses {

    private final Procedures procedures;
    private final StepTable steps;
    private final CaseProcess process;

    JdbcBesideProcesses(Procedures procedures, StepTable steps, CaseProcess process) {
        this.procedures = procedures;
        this.steps = steps;
        this.process = process;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> start(CaseFile caseFile, String key, Map<String, Object> facts) {
        Release release = procedures.release(caseFile.releaseId()).orElseThrow();
        if (release.beside(key).isEmpty()) {
            throw Problem.refused("beside-unknown", "办件所用的流程版本没有支线流程“" + key + "”。");
        }
        List<UUID> before = openIds(caseFile.number());
        process.startBeside(caseFile, release, key, facts);
        return openIds(caseFile.number()).stream()
                .filter(id -> !before.contains(id))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(CaseFile caseFile, String key, String reason) {
        process.endBeside(caseFile.number(), key, reason);
    }

    private List<UUID> openIds(String caseNumber) {
        return open(caseNumber).stream().map(Step::id).toList();
    }

    @Override
    public List<Step> open(String caseNumber) {
        return steps.open(caseNumber).stream().filter(Step::isBeside).toList();
    }
}
