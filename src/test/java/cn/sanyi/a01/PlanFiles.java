package cn.sanyi.a01;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Workbooks as finance staff of 安溪 fill them in. */
public final class PlanFiles {

    private PlanFiles() {}

    /** So many lines of equal amount that add up to one million, shared by four members alike. */
    public static byte[] plan(Plans plans, int lines) {
        BigDecimal each =
                new BigDecimal("1000000").divide(new BigDecimal(lines)).setScale(2);
        return plan(plans, sheet -> {
            for (int line = 1; line <= lines; line++) {
                row(sheet, line, "能力建设与设备", "第" + line + "项具体内容", each);
            }
        });
    }

    static byte[] plan(Plans plans, Consumer<Worksheet> usages) {
        return write(workbook -> {
            Worksheet lines = workbook.newWorksheet("用途");
            heads(lines, "行号", "用途", "具体内容", "金额（元）", "工资总额追加批文号");
            usages.accept(lines);
            Worksheet shares = workbook.newWorksheet("成员单位分配");
            heads(shares, "行号", "成员单位代码", "成员单位", "金额（元）", "权重");
            for (int member = 1; member <= 4; member++) {
                shares.value(member, 1, plans.member(member));
                shares.value(member, 3, new BigDecimal("250000.00"));
            }
        });
    }

    static byte[] sheet(String name, Consumer<Worksheet> filling) {
        return write(workbook -> filling.accept(workbook.newWorksheet(name)));
    }

    private static byte[] write(Consumer<Workbook> filling) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            filling.accept(workbook);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return bytes.toByteArray();
    }

    static void heads(Worksheet sheet, String... titles) {
        for (int column = 0; column < titles.length; column++) {
            sheet.value(0, column, titles[column]);
        }
    }

    static void row(
            Worksheet sheet, int row, @Nullable String usage, @Nullable String purpose, @Nullable BigDecimal amount) {
        sheet.value(row, 0, row);
        if (usage != null) {
            sheet.value(row, 1, usage);
        }
        if (purpose != null) {
            sheet.value(row, 2, purpose);
        }
        if (amount != null) {
            sheet.value(row, 3, amount);
        }
    }

    /** With a third decimal, an unknown use, a missing purpose and a missing amount. */
    public static byte[] wrong(Plans plans) {
        return plan(plans, sheet -> {
            row(sheet, 1, "能力建设与设备", "彩超更新", new BigDecimal("12.345"));
            row(sheet, 2, "买车", "公务用车", new BigDecimal("1"));
            row(sheet, 3, "能力建设与设备", null, null);
        });
    }

    /** A community that is to be settled for a year. */
    public record Year(String community, int year) {

        /** The next that nobody has settled. */
        public static Year next(Plans plans) {
            int year = (int) plans.settlement("0.00", plans.today()).get("year");
            return new Year(plans.communityName(), year);
        }
    }

    /** One row a year; with three wrong cells in the first two, or right. */
    public static byte[] settlements(List<Year> years, boolean wrong) {
        return sheet("年度结算", sheet -> {
            heads(sheet, SETTLEMENT);
            for (int row = 1; row <= years.size(); row++) {
                settlement(sheet, row, years.get(row - 1), wrong);
            }
        });
    }

    static void settlement(Worksheet sheet, int row, Year year, boolean wrong) {
        sheet.value(row, 1, year.community());
        sheet.value(row, 2, year.year());
        sheet.value(row, 3, "安医保清〔2026〕" + row + "号");
        sheet.value(row, 4, wrong ? "三月二十日" : "2026-03-20");
        for (int column = 5; column <= 12; column++) {
            sheet.value(row, column, column % 4 == 1 ? "3,000,000.00" : column % 4 == 2 ? "2,500,000.00" : "0");
        }
        sheet.value(row, 13, wrong && row == 2 ? "壹佰万" : "1000000");
    }

    static final String[] SETTLEMENT = {
        "医共体代码",
        "医共体",
        "结算年度",
        "清算确认书编号",
        "结算完成日",
        "职工医保打包总额（元）",
        "职工医保实际支出（元）",
        "职工医保违规扣款（元）",
        "职工医保预留质量保证金（元）",
        "居民医保打包总额（元）",
        "居民医保实际支出（元）",
        "居民医保违规扣款（元）",
        "居民医保预留质量保证金（元）",
        "确认书载明的结余留用额（元）",
        "药品集采结余留用（元）",
        "耗材集采结余留用（元）",
        "备注"
    };
}
