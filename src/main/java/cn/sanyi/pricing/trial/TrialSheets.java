package cn.sanyi.pricing.trial;

import cn.sanyi.platform.excel.ExcelColumn;
import cn.sanyi.platform.excel.ExcelColumn.Kind;
import cn.sanyi.platform.excel.ExcelSheet;
import cn.sanyi.platform.excel.ExcelWriter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register as an Excel file: what the list shows, all of it. */
@Component
public class TrialSheets {

    private static final List<ExcelColumn> COLUMNS = List.of(
            ExcelColumn.of("项目编号", Kind.TEXT, 16),
            ExcelColumn.of("项目名称", Kind.TEXT, 30),
            ExcelColumn.of("项目内涵", Kind.TEXT, 50),
            ExcelColumn.of("除外内容", Kind.TEXT, 24),
            ExcelColumn.of("计价单位", Kind.TEXT, 10),
            ExcelColumn.of("计价说明", Kind.TEXT, 24),
            ExcelColumn.of("医院", Kind.TEXT, 30),
            ExcelColumn.of("状态", Kind.TEXT, 10),
            ExcelColumn.of("试行起", Kind.DATE, 12),
            ExcelColumn.of("试行止", Kind.DATE, 12),
            ExcelColumn.of("查询日", Kind.DATE, 12),
            ExcelColumn.of("当日价格（元）", Kind.MONEY, 14),
            ExcelColumn.of("定价方式", Kind.TEXT, 18),
            ExcelColumn.of("医保支付", Kind.TEXT, 10));

    private final TrialRegister register;

    TrialSheets(TrialRegister register) {
        this.register = register;
    }

    public byte[] of(TrialRegister.Query query) {
        List<List<@Nullable Object>> rows =
                register.all(query).stream().map(line -> row(line, query)).toList();
        return ExcelWriter.write(List.of(new ExcelSheet("新增医疗服务项目", COLUMNS, rows)));
    }

    private static List<@Nullable Object> row(TrialRegister.Line line, TrialRegister.Query query) {
        TrialItem item = line.item();
        Price price = line.price();
        return Arrays.asList(
                item.code(),
                item.name(),
                item.connotation(),
                item.exclusions(),
                item.unit(),
                item.unitNotes(),
                item.hospitalName(),
                item.state().label(),
                item.trialFrom(),
                item.trialUntil(),
                query.on(),
                price == null ? null : price.amount(),
                price == null ? null : price.mode().label(),
                price == null ? null : insurance(price));
    }

    private static String insurance(Price price) {
        return price.category() == null
                ? (price.insured() ? "是" : "否")
                : price.category().label();
    }
}
