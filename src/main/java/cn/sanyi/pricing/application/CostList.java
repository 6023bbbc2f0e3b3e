package cn.sanyi.pricing.application;

import static cn.sanyi.platform.excel.ExcelColumn.Kind.INTEGER;
import static cn.sanyi.platform.excel.ExcelColumn.Kind.MONEY;
import static cn.sanyi.platform.excel.ExcelColumn.Kind.NUMBER;
import static cn.sanyi.platform.excel.ExcelColumn.Kind.TEXT;

import cn.sanyi.platform.excel.ExcelColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A list of the application as a sheet.
 *
 * @param field as the form calls it
 * @param sums whether each row has an amount that the form computes
 */
record CostList(String sheet, String field, List<CostColumn> columns, boolean sums) {

    /** What the form computes for a row; may be left empty, and is held against the computation where it is filled. */
    static final ExcelColumn AMOUNT = ExcelColumn.of("应计额（元）", MONEY, 16);

    static final String AMOUNT_KEY = "amount";

    static final List<CostList> ALL = List.of(
            new CostList(
                    "劳务",
                    "labour",
                    List.of(
                            CostColumn.of("post", "岗位", TEXT, 20),
                            CostColumn.of("people", "人数", INTEGER, 10),
                            CostColumn.of("hours", "工时（小时）", NUMBER, 14),
                            CostColumn.of("wage", "小时工资（元）", MONEY, 16)),
                    true),
            new CostList(
                    "材料",
                    "materials",
                    List.of(
                            CostColumn.of("name", "品名", TEXT, 30),
                            CostColumn.of("unit", "单位", TEXT, 10),
                            CostColumn.of("quantity", "数量", NUMBER, 12),
                            CostColumn.of("price", "单价（元）", MONEY, 16)),
                    true),
            new CostList(
                    "固定资产折旧",
                    "depreciation",
                    List.of(
                            CostColumn.of("equipment", "设备", TEXT, 30),
                            CostColumn.of("value", "原值（元）", MONEY, 18),
                            CostColumn.of("years", "使用年限（年）", INTEGER, 14),
                            CostColumn.of("hours", "年使用时间（小时）", INTEGER, 18),
                            CostColumn.of("minutes", "每次占用（分钟）", INTEGER, 16)),
                    true),
            new CostList(
                    "水电气",
                    "utilities",
                    List.of(
                            CostColumn.choice("kind", "种类", utilities()),
                            CostColumn.of("unit", "单位", TEXT, 10),
                            CostColumn.of("quantity", "每次用量", NUMBER, 12),
                            CostColumn.of("price", "单价（元）", NUMBER, 14)),
                    true),
            new CostList(
                    "设备维修",
                    "maintenance",
                    List.of(
                            CostColumn.of("equipment", "设备", TEXT, 30),
                            CostColumn.of("cost", "年维修费（元）", MONEY, 18),
                            CostColumn.of("hours", "年使用时间（小时）", INTEGER, 18),
                            CostColumn.of("minutes", "每次占用（分钟）", INTEGER, 16)),
                    true),
            new CostList(
                    "房屋折旧与维修",
                    "housing",
                    List.of(
                            CostColumn.of("room", "专用房屋", TEXT, 30),
                            CostColumn.of("value", "原值（元）", MONEY, 18),
                            CostColumn.of("years", "折旧年限（年）", INTEGER, 14),
                            CostColumn.of("repair", "年大修费率（%）", NUMBER, 16),
                            CostColumn.of("hours", "年使用时间（小时）", INTEGER, 18),
                            CostColumn.of("minutes", "每次占用（分钟）", INTEGER, 16)),
                    true),
            new CostList(
                    "外地同类项目",
                    "comparisons",
                    List.of(
                            CostColumn.of("region", "地区", TEXT, 16),
                            CostColumn.optional("code", "项目编码", TEXT, 16),
                            CostColumn.of("name", "项目名称", TEXT, 36),
                            CostColumn.of("price", "价格（元）", MONEY, 16),
                            CostColumn.of("source", "来源", TEXT, 40)),
                    false),
            new CostList(
                    "联合申报",
                    Partners.FIELD,
                    List.of(CostColumn.of("unit", "单位", TEXT, 36), CostColumn.optional("person", "主要参与人", TEXT, 16)),
                    false));

    /** Titles of the sheet, in their order. */
    List<ExcelColumn> titles() {
        return Stream.concat(columns.stream().map(CostColumn::column), sums ? Stream.of(AMOUNT) : Stream.empty())
                .toList();
    }

    private static Map<String, String> utilities() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("WATER", "水");
        kinds.put("POWER", "电");
        kinds.put("GAS", "气");
        kinds.put("OTHER", "其他");
        return kinds;
    }
}
