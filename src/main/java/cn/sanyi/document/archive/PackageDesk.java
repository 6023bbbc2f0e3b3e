package cn.sanyi.document.archive;

import cn.sanyi.approval.CaseSteps;
import cn.sanyi.approval.Step;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.document.ArchivePackages;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may have a package: the unit that closed the case and who oversees the place; minutes in it speak of others too. */
@Service
class PackageDesk implements ArchivePackages {

    private final ArchiveStore store;
    private final ArchiveTask task;
    private final CaseSteps steps;
    private final Directory directory;
    private final Jurisdictions jurisdictions;

    PackageDesk(
            ArchiveStore store, ArchiveTask task, CaseSteps steps, Directory directory, Jurisdictions jurisdictions) {
        this.store = store;
        this.task = task;
        this.steps = steps;
        this.directory = directory;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public Optional<Packed> of(String caseNumber) {
        return store.find(caseNumber);
    }

    @Override
    public Optional<String> refusal(Actor actor, CaseFile caseFile) {
        Optional<UUID> closing = closing(caseFile);
        boolean oversees = actor.posts().stream()
                .anyMatch(post -> post.kind() == PostKind.OVERSIGHT
                        && jurisdictions.isWithin(caseFile.jurisdiction(), post.jurisdiction()));
        if (oversees || closing.filter(actor::handlesFor).isPresent()) {
            return Optional.empty();
        }
        String office = closing.flatMap(directory::unit).map(Unit::name).orElse("办结单位");
        return Optional.of("归档包由" + office + "和督查人员下载。");
    }

    /** The unit of the step left last. */
    private Optional<UUID> closing(CaseFile caseFile) {
        return steps.ofCase(caseFile.number()).stream()
                .filter(step -> step.state() == Step.State.DONE && "close".equals(step.outcome()))
                .reduce((first, last) -> last)
                .map(Step::unit);
    }

    @Override
    public InputStream open(Actor actor, CaseFile caseFile) {
        Packed packed = find(caseFile);
        requireMay(actor, caseFile);
        if (!packed.isReady()) {
            throw Problem.conflict("archive-not-ready", "归档包正在生成，请稍后再试。");
        }
        return store.open(caseFile.number());
    }

    @Override
    @Transactional
    public Packed retry(Actor actor, CaseFile caseFile) {
        Packed packed = find(caseFile);
        requireMay(actor, caseFile);
        if (packed.isReady()) {
            throw Problem.conflict("archive-ready", "归档包已经生成，不再重新生成。");
        }
        task.request(caseFile.number());
        return find(caseFile);
    }

    private Packed find(CaseFile caseFile) {
        return store.find(caseFile.number()).orElseThrow(() -> Problem.conflict("case-open", "办件还没有办结，办结后自动生成归档包。"));
    }

    private void requireMay(Actor actor, CaseFile caseFile) {
        refusal(actor, caseFile).ifPresent(reason -> {
            throw Problem.forbidden("archive-not-yours", reason);
        });
    }
}
