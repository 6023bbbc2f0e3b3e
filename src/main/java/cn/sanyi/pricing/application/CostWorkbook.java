package cn.sanyi.pricing.application;

import cn.sanyi.approval.forms.DraftSheets;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.excel.ExcelSheet;
import cn.sanyi.platform.excel.ExcelWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Cost calculation and comparison of an application as a workbook. */
@Component
class CostWorkbook implements DraftSheets {

    private static final List<String> NOTES = List.of(
            "每张表是申报表中的一个清单，橙色表头必填；不需要的表留空即可。",
            "应计额由系统计算，可以不填；填写的须与系统计算一分不差。每行四舍五入到分，合计是各行之和。",
            "劳务＝人数×工时×小时工资；材料＝数量×单价；折旧＝原值÷使用年限÷年使用时间×每次占用时间。",
            "水电气、设备维修、房屋折旧与维修是细目，可以不填。房屋：原值×（1÷折旧年限＋年大修费率）÷年使用时间×每次占用时间，折旧和大修分别取整到分。",
            "不得使用公式、合并单元格，不要改动表头。导入会替换草稿中的同名清单，其余栏目不变；有一处错误就什么都不导入。",
            "单元格内容以 = + - @ 开头的，导出时前面加一个撇号（'），导入时自动去掉。");

    @Override
    public boolean fits(CaseFile caseFile, @Nullable String form) {
        return ItemForms.is(ItemForms.DATA, caseFile, form);
    }

    @Override
    public String fileName() {
        return "成本测算.xlsx";
    }

    @Override
    public byte[] write(Draft draft) {
        ObjectNode computed = draft.examined().apply(draft.data()).data();
        List<ExcelSheet> sheets = new ArrayList<>();
        for (CostList list : CostList.ALL) {
            sheets.add(new ExcelSheet(list.sheet(), list.titles(), rows(list, draft.data(), computed)));
        }
        sheets.add(ExcelSheet.notes("填表说明", NOTES));
        return ExcelWriter.write(sheets);
    }

    private static List<List<@Nullable Object>> rows(CostList list, ObjectNode data, ObjectNode computed) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        JsonNode typed = data.path(list.field());
        for (int index = 0; index < typed.size(); index++) {
            JsonNode row = typed.path(index);
            List<@Nullable Object> cells = new ArrayList<>();
            list.columns().forEach(column -> cells.add(column.cell(row)));
            if (cells.stream().allMatch(Objects::isNull)) {
                continue;
            }
            if (list.sums()) {
                cells.add(Entered.money(computed.path(list.field()).path(index), CostList.AMOUNT_KEY)
                        .orElse(null));
            }
            rows.add(cells);
        }
        return rows;
    }

    @Override
    public Taken read(Draft draft, byte[] file) {
        return new CostSheetReader(draft).read(file);
    }
}
