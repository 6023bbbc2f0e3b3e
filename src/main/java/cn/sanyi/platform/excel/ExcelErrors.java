package cn.sanyi.platform.excel;

import cn.sanyi.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.CellAddress;

/** What is wrong in a workbook, gathered so that everything is said at once: {@code 第12行 C列 金额（元）：…}. */
public final class ExcelErrors {

    private static final int MOST = 300;

    private final List<Problem.Field> problems = new ArrayList<>();

    /** @param column from 0; below it the whole row is meant */
    public void cell(String sheet, int row, int column, String title, String rule, String message) {
        String letter = CellAddress.convertNumToColString(column);
        add(sheet + "!" + letter + row, rule, "第%d行 %s列 %s：%s".formatted(row, letter, title, message));
    }

    public void row(String sheet, int row, String rule, String message) {
        add(sheet + "!" + row, rule, "第%d行：%s".formatted(row, message));
    }

    public void sheet(String sheet, String rule, String message) {
        add(sheet, rule, "工作表“%s”：%s".formatted(sheet, message));
    }

    private void add(String place, String rule, String message) {
        if (problems.size() < MOST) {
            problems.add(new Problem.Field(place, rule, message));
        }
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public int size() {
        return problems.size();
    }

    /** @throws Problem {@code excel-invalid} with every place, if anything is wrong */
    public void refuseIfWrong() {
        if (!problems.isEmpty()) {
            String more = problems.size() == MOST ? "至少 " : "";
            throw Problem.refused(
                    "excel-invalid",
                    "没有导入任何内容：文件有 %s%d 处错误。%s"
                            .formatted(more, problems.size(), problems.get(0).message()),
                    problems);
        }
    }
}
