package cn.sanyi.approval.comparison;

import cn.sanyi.approval.comparison.Comparison.Asked;
import cn.sanyi.approval.comparison.Comparison.FileChange;
import cn.sanyi.approval.comparison.Comparison.Version;
import cn.sanyi.approval.forms.StepContexts;
import cn.sanyi.approval.forms.StepFormCheck;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseFiles.DataVersion;
import cn.sanyi.casefile.DataVersions;
import cn.sanyi.form.DataComparison;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Compares what was submitted with what was submitted before. Who may see the case is the caller's question. */
@Service
public class Comparisons {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CaseFiles caseFiles;
    private final DataVersions versions;
    private final StepFormCheck forms;
    private final StepContexts contexts;
    private final AskedCorrections asked;
    private final Procedures procedures;
    private final Directory directory;

    Comparisons(
            CaseFiles caseFiles,
            DataVersions versions,
            StepFormCheck forms,
            StepContexts contexts,
            AskedCorrections asked,
            Procedures procedures,
            Directory directory) {
        this.caseFiles = caseFiles;
        this.versions = versions;
        this.forms = forms;
        this.contexts = contexts;
        this.asked = asked;
        this.procedures = procedures;
        this.directory = directory;
    }

    /** All submitted versions of the form, the newest first. */
    public List<Version> versions(CaseFile caseFile, String form) {
        List<Version> all = new java.util.ArrayList<>(versions.all(caseFile.number(), form).stream()
                .map(this::version)
                .toList());
        java.util.Collections.reverse(all);
        return all;
    }

    /**
     * @param from the earlier version
     * @param to the later version
     * @throws Problem not found if there is no such version; refused where {@code from} is not earlier
     */
    public Comparison compare(CaseFile caseFile, String form, int from, int to) {
        if (from >= to) {
            throw Problem.refused("comparison-order", "请选择较早的版本（from）与较晚的版本（to）比较，from 须小于 to。");
        }
        DataVersion earlier = find(caseFile, form, from);
        DataVersion later = find(caseFile, form, to);
        DataComparison data = DataComparison.of(
                forms.schema(caseFile, form), earlier.data(), later.data(), contexts.of(caseFile, form));
        List<FileChange> files = files(caseFile, earlier, later);
        List<Asked> points = asked.between(caseFile, earlier.frozenAt(), later.frozenAt(), touched(data, files));
        return new Comparison(form, version(earlier), version(later), data, files, points);
    }

    private static java.util.Set<String> touched(DataComparison data, List<FileChange> files) {
        var touched = new java.util.TreeSet<>(data.touched());
        files.stream().filter(FileChange::isChanged).forEach(file -> touched.add("materials." + file.slot()));
        return touched;
    }

    private List<FileChange> files(CaseFile caseFile, DataVersion from, DataVersion to) {
        Map<String, String> names = procedures.find(caseFile.procedureKey()).stream()
                .flatMap(procedure -> procedure.materials().stream())
                .collect(Collectors.toMap(Procedure.Slot::key, Procedure.Slot::name, (one, other) -> one));
        return FileChanges.of(attached(from), attached(to)).stream()
                .map(change -> new FileChange(
                        change.slot(),
                        names.getOrDefault(change.slot(), change.slot()),
                        change.kind(),
                        change.before(),
                        change.after()))
                .toList();
    }

    private List<DataVersions.Attached> attached(DataVersion version) {
        return versions.attached(version.caseNumber(), version.form(), version.version());
    }

    private DataVersion find(CaseFile caseFile, String form, int version) {
        return caseFiles
                .version(caseFile.number(), form, version)
                .orElseThrow(() -> Problem.notFound("unknown-version", "表单“" + form + "”没有第 " + version + " 版。"));
    }

    private Version version(DataVersion version) {
        LocalDate day = LocalDate.ofInstant(version.frozenAt(), ZONE);
        Optional<String> name = directory.actor(version.frozenBy(), day).map(Actor::name);
        return new Version(version.version(), version.frozenAt(), name.orElse(""), version.sha256());
    }
}
