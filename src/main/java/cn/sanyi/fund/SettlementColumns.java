package cn.sanyi.fund;

import cn.sanyi.fund.Settlement.InsuranceLine;
import cn.sanyi.platform.excel.ExcelColumn;
import cn.sanyi.platform.excel.ExcelColumn.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns of settlements in Excel, and which field of the form each stands for. */
final class SettlementColumns {

    static final String SHEET = "年度结算";
    static final ExcelColumn CODE = ExcelColumn.of("医共体代码", Kind.TEXT, 24);
    static final ExcelColumn COMMUNITY = ExcelColumn.of("医共体", Kind.TEXT, 34).needed();
    static final ExcelColumn YEAR = ExcelColumn.of("结算年度", Kind.INTEGER, 10).needed();
    static final ExcelColumn DOCUMENT = ExcelColumn.of("清算确认书编号", Kind.TEXT, 26).needed();
    static final ExcelColumn DATE = ExcelColumn.of("结算完成日", Kind.DATE, 14).needed();
    static final ExcelColumn STATED =
            ExcelColumn.of("确认书载明的结余留用额（元）", Kind.MONEY, 22).needed();
    static final ExcelColumn DRUG = ExcelColumn.of("药品集采结余留用（元）", Kind.MONEY, 20);
    static final ExcelColumn CONSUMABLE = ExcelColumn.of("耗材集采结余留用（元）", Kind.MONEY, 20);
    static final ExcelColumn REMARK = ExcelColumn.of("备注", Kind.TEXT, 40);

    /** Parts of an insurance line: key of the form, words of the title. */
    enum Part {
        TOTAL("total", "打包总额（元）"),
        SPENDING("spending", "实际支出（元）"),
        DEDUCTIONS("deductions", "违规扣款（元）"),
        DEPOSIT("deposit", "预留质量保证金（元）");

        final String key;
        private final String title;

        Part(String key, String title) {
            this.key = key;
            this.title = title;
        }
    }

    private static final Map<InsuranceLine, Map<Part, ExcelColumn>> PARTS = parts();
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)]\\.(\\w+)");

    private SettlementColumns() {}

    static ExcelColumn of(InsuranceLine line, Part part) {
        return Objects.requireNonNull(Objects.requireNonNull(PARTS.get(line)).get(part));
    }

    private static Map<InsuranceLine, Map<Part, ExcelColumn>> parts() {
        Map<InsuranceLine, Map<Part, ExcelColumn>> all = new EnumMap<>(InsuranceLine.class);
        for (InsuranceLine line : InsuranceLine.values()) {
            Map<Part, ExcelColumn> own = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                own.put(part, ExcelColumn.of(line.label() + part.title, Kind.MONEY, 20));
            }
            all.put(line, own);
        }
        return all;
    }

    /** @param communities names to choose from */
    static List<ExcelColumn> all(List<String> communities) {
        List<ExcelColumn> columns = new ArrayList<>(List.of(CODE, COMMUNITY.from(communities), YEAR, DOCUMENT, DATE));
        for (InsuranceLine line : InsuranceLine.values()) {
            for (Part part : Part.values()) {
                columns.add(of(line, part));
            }
        }
        columns.addAll(List.of(STATED, DRUG, CONSUMABLE, REMARK));
        return columns;
    }

    /** The column a refused field of the form stands in; {@code lines} in the order they were read. */
    static Optional<ExcelColumn> ofField(String field, List<InsuranceLine> lines) {
        Matcher line = LINE.matcher(field);
        if (line.matches() && Integer.parseInt(line.group(1)) < lines.size()) {
            InsuranceLine kind = lines.get(Integer.parseInt(line.group(1)));
            return java.util.Arrays.stream(Part.values())
                    .filter(part -> part.key.equals(line.group(2)))
                    .map(part -> of(kind, part))
                    .findFirst();
        }
        return Optional.ofNullable(Map.of(
                        "community", COMMUNITY,
                        "year", YEAR,
                        "documentNo", DOCUMENT,
                        "confirmedOn", DATE,
                        "statedRetained", STATED,
                        "procurementDrug", DRUG,
                        "procurementConsumable", CONSUMABLE,
                        "remark", REMARK)
                .get(field));
    }
}
