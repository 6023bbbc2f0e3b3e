package cn.sanyi.portal.coverage;

import static cn.sanyi.platform.excel.ExcelColumn.Kind.TEXT;

import cn.sanyi.platform.excel.ExcelColumn;
import cn.sanyi.platform.excel.ExcelSheet;
import cn.sanyi.platform.excel.ExcelWriter;
import cn.sanyi.policy.Clause;
import cn.sanyi.policy.Coverage;
import cn.sanyi.policy.Matter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the coverage shows under a filter, as a workbook: a sheet of clauses, one of matters, one of what was asked for. */
@Component
class CoverageWorkbook {

    private static final String EVERYTHING = "全部";

    private final CoverageMatrix matrix;
    private final Coverage coverage;

    CoverageWorkbook(CoverageMatrix matrix, Coverage coverage) {
        this.matrix = matrix;
        this.coverage = coverage;
    }

    /** The file, with the rows of the page in its order. */
    byte[] of(CoverageQuery query) {
        return ExcelWriter.write(List.of(clauses(query), matters(query), asked(query)));
    }

    private ExcelSheet clauses(CoverageQuery query) {
        return new ExcelSheet(
                "条款",
                List.of(
                        column("条款号", 14),
                        column("文件", 24),
                        column("辖区", 12),
                        column("条", 10),
                        column("标题", 36),
                        column("原文", 80),
                        column("责任部门", 36),
                        column("事项", 48),
                        column("相关事项", 24),
                        column("上线流程的环节", 36),
                        column("情况", 10),
                        column("无事项的原因", 48)),
                matrix.rows(query).stream().map(this::line).toList());
    }

    private List<@Nullable String> line(CoverageRow row) {
        Clause clause = row.clause();
        return java.util.Arrays.asList(
                clause.id(),
                clause.documentNumber(),
                clause.jurisdiction(),
                clause.number(),
                clause.title(),
                clause.text(),
                lines(coverage.responsible(clause.id()).stream().map(named -> named.unit() + "（" + named.part() + "）")),
                lines(row.given().stream().map(CoverageWorkbook::matter)),
                lines(row.related().stream().map(CoverageWorkbook::matter)),
                lines(row.carriedBy().stream()
                        .map(carried -> carried.code() + " " + carried.step().name())),
                row.stateLabel(),
                row.reason());
    }

    private static String matter(CoverageRow.Link link) {
        return "%s %s（%s）"
                .formatted(
                        link.matter().code(),
                        link.matter().title(),
                        link.basis().grade());
    }

    private ExcelSheet matters(CoverageQuery query) {
        Set<String> running = matrix.running();
        return new ExcelSheet(
                "事项",
                List.of(
                        column("事项编号", 10),
                        column("名称", 40),
                        column("类别", 24),
                        column("主题", 18),
                        column("申请人", 30),
                        column("适用地", 24),
                        column("仅有原则", 20),
                        column("牵头", 36),
                        column("条款", 36),
                        column("情况", 10),
                        column("文件没有写的", 60)),
                matrix.matters(query).stream()
                        .map(matter -> line(matter, running.contains(matter.code())))
                        .toList());
    }

    private static List<String> line(Matter matter, boolean running) {
        return List.of(
                matter.code(),
                matter.title(),
                matter.kind().label(),
                matter.subject(),
                matter.applicant(),
                String.join("、", matter.places()),
                String.join("、", matter.principleOnly()),
                lines(matter.leads().stream().map(lead -> lead.place() + "：" + lead.unit() + "（" + lead.grade() + "）")),
                lines(matter.bases().stream().map(basis -> "%s（%s，%s）"
                        .formatted(basis.clause(), basis.bearing().label(), basis.grade()))),
                running ? "已上线" : "未上线",
                matter.gap());
    }

    private static ExcelSheet asked(CoverageQuery query) {
        return new ExcelSheet(
                "筛选条件",
                List.of(column("条件", 14), column("内容", 60)),
                List.of(
                        List.of("文件", shown(query.document())),
                        List.of("部门", bureau(query.bureau())),
                        List.of("辖区", shown(query.place())),
                        List.of("等级", shown(query.grade())),
                        List.of("上线情况", state(query.state())),
                        List.of("文字", shown(query.q()))));
    }

    private static String bureau(@Nullable String code) {
        return code == null ? EVERYTHING : shown(Bureaus.names().getOrDefault(code, code));
    }

    private static String state(@Nullable String state) {
        return state == null ? EVERYTHING : shown(CoverageRow.label(state));
    }

    private static String shown(@Nullable String value) {
        return value == null || value.isBlank() ? EVERYTHING : value;
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private static ExcelColumn column(String title, int width) {
        return ExcelColumn.of(title, TEXT, width);
    }
}
