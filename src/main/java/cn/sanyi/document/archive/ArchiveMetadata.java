package cn.sanyi.document.archive;

import cn.sanyi.approval.Timeline;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.document.Documents;
import cn.sanyi.document.Reply;
import cn.sanyi.document.ReplyState;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of a package by the fields of DA/T 85-2019 as far as they are known (grade B), each with its source.
 * Retention (grade D) and secrecy are parameters; empty where nobody has decided.
 */
@Component
class ArchiveMetadata {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Documents documents;
    private final Timeline timeline;
    private final Procedures procedures;
    private final Directory directory;
    private final Parameters parameters;

    ArchiveMetadata(
            Documents documents, Timeline timeline, Procedures procedures, Directory directory, Parameters parameters) {
        this.documents = documents;
        this.timeline = timeline;
        this.procedures = procedures;
        this.directory = directory;
        this.parameters = parameters;
    }

    ObjectNode of(CaseFile caseFile, Instant at) {
        ObjectNode metadata = ArchiveJson.MAPPER.createObjectNode();
        metadata.put("format", ArchiveContent.FORMAT);
        metadata.put("standard", "DA/T 85-2019 政务服务事项电子文件归档规范");
        metadata.put("caseNumber", caseFile.number());
        fields(metadata.putArray("fields"), caseFile, at);
        processing(metadata.putArray("processing"), caseFile, at);
        return metadata;
    }

    private void fields(ArrayNode fields, CaseFile caseFile, Instant at) {
        Optional<Reply> reply = documents.ofCase(caseFile.number()).stream()
                .filter(each -> each.state() == ReplyState.SIGNED)
                .reduce((first, last) -> last);
        String applicant = directory.unit(caseFile.applicant()).map(Unit::name).orElse("");
        String procedure =
                procedures.find(caseFile.procedureKey()).map(Procedure::title).orElse("");
        field(fields, "题名", caseFile.title(), "办件标题");
        field(
                fields,
                "文号",
                reply.map(Reply::signature).map(Reply.Signature::number).orElse(""),
                "批复的发文字号");
        field(
                fields,
                "责任者",
                reply.map(Reply::signature).map(Reply.Signature::issuer).orElse(applicant),
                "批复的签发单位；没有批复的为申请单位");
        field(
                fields,
                "日期",
                day(reply.map(Reply::signature)
                        .map(Reply.Signature::at)
                        .orElse(caseFile.closedAt() == null ? at : caseFile.closedAt())),
                "批复的签发日期；没有批复的为办结日期");
        field(fields, "机构或问题", applicant + "／" + procedure, "申请单位与事项");
        field(fields, "保管期限", parameter("archive.retention", caseFile, at), "参数 archive.retention，未定的为空");
        field(fields, "密级", parameter("archive.secrecy", caseFile, at), "参数 archive.secrecy，未定的为空");
        field(fields, "办件编号", caseFile.number(), "本系统");
        field(fields, "年度", String.valueOf(caseFile.year()), "办件所属年度");
    }

    private String parameter(String key, CaseFile caseFile, Instant at) {
        return parameters
                .find(key, caseFile.jurisdiction(), LocalDate.ofInstant(at, ZONE))
                .map(found -> found.value() == null ? "" : found.value())
                .orElse("");
    }

    private static void field(ArrayNode fields, String name, String value, String source) {
        fields.addObject().put("name", name).put("value", value).put("source", source);
    }

    /** Who formed, handled and archived it, and when. */
    private void processing(ArrayNode processing, CaseFile caseFile, Instant at) {
        String applicant = directory.unit(caseFile.applicant()).map(Unit::name).orElse("");
        for (Timeline.Entry entry : timeline.acts(caseFile.number())) {
            String unit = entry.unit() == null ? "" : entry.unit();
            step(processing, unit.equals(applicant) ? "形成" : "办理", entry.person(), unit, entry.at())
                    .put("what", entry.label() + (entry.cleared() ? "（后因退回失效）" : ""));
        }
        step(processing, "归档", "系统", "", at).put("what", "生成归档包");
    }

    private static ObjectNode step(ArrayNode into, String stage, String person, String unit, Instant at) {
        return into.addObject()
                .put("stage", stage)
                .put("person", person)
                .put("unit", unit)
                .put("at", at.toString());
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZONE).toString();
    }
}
