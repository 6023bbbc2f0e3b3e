package cn.sanyi.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.form.DataComparison.Kind;
import cn.sanyi.form.DataComparison.Piece;
import cn.sanyi.form.DataComparison.Row;
import cn.sanyi.form.DataComparison.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DataComparisonTest {

    private static final ObjectNode BEFORE = BundledForms.data(
            """
            {'usages': [{'usage': 'CARRY_OVER', 'purpose': '结转下年', 'amount': '400000.00'},
                        {'usage': 'STAFF_PAY', 'purpose': '绩效', 'amount': '600000.00'}],
             'shares': [{'member': '3', 'amount': '1000000.00'}],
             'usageTotal': '1000000.00', 'narrative': '按考核得分分配，优先用于能力建设。', 'commitment': true}""");

    @Test
    void theSameDataIsNoChange() {
        var comparison = compare(BEFORE.deepCopy());
        assertThat(comparison.isChanged()).isFalse();
        assertThat(comparison.touched()).isEmpty();
    }

    @Test
    void anAmountIsShownWithItsEarlierValueAndTheDifference() {
        ObjectNode after = BEFORE.deepCopy();
        row(after, "usages", 0).put("amount", "350000.50");

        Row row = only(section(compare(after), "用途明细"));

        assertThat(row.title()).isEqualTo("结转下年 · 结转下年");
        assertThat(row.kind()).isEqualTo(Kind.CHANGED);
        assertThat(row.changes()).singleElement().satisfies(value -> {
            assertThat(value.label()).isEqualTo("金额（元）");
            assertThat(value.before()).isEqualTo("400,000.00");
            assertThat(value.after()).isEqualTo("350,000.50");
            assertThat(value.difference()).isEqualTo("-49,999.50");
        });
        assertThat(compare(after).touched()).containsExactly("usages", "usages.amount");
    }

    @Test
    void rowsThatOnlyChangedPlacesAreTheSameRows() {
        ObjectNode after = BEFORE.deepCopy();
        var rows = after.putArray("usages");
        rows.add(BEFORE.path("usages").path(1)).add(BEFORE.path("usages").path(0));

        assertThat(compare(after).isChanged()).isFalse();
        assertThat(section(compare(after), "用途明细").lists().get(0).rows())
                .extracting(Row::before, Row::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 1), org.assertj.core.groups.Tuple.tuple(1, 2));
    }

    @Test
    void aRowPutInFrontDoesNotMakeTheOthersNew() {
        ObjectNode after = BEFORE.deepCopy();
        after.withArray("usages")
                .insertObject(0)
                .put("usage", "3")
                .put("purpose", "设备")
                .put("amount", "1.00");

        Row added = only(section(compare(after), "用途明细"));

        assertThat(added.kind()).isEqualTo(Kind.ADDED);
        assertThat(added.before()).isNull();
        assertThat(added.title()).isEqualTo("丙 · 设备");
        assertThat(added.values())
                .allSatisfy(value -> assertThat(value.before()).isNull());
    }

    @Test
    void aRowThatIsGoneStandsWhereItStood() {
        ObjectNode after = BEFORE.deepCopy();
        after.withArray("usages").remove(0);

        var list = section(compare(after), "用途明细").lists().get(0);

        assertThat(list.rows()).extracting(Row::kind).containsExactly(Kind.REMOVED, Kind.SAME);
        assertThat(list.unchanged()).isOne();
    }

    @Test
    void anotherPurposeOfTheSameUsageIsAChangeOfThatRow() {
        ObjectNode after = BEFORE.deepCopy();
        row(after, "usages", 1).put("purpose", "绩效奖励").put("amount", "500000.00");
        assertThat(only(section(compare(after), "用途明细")).changes())
                .extracting(DataComparison.Value::path)
                .containsExactlyInAnyOrder("usages.amount", "usages.purpose");
    }

    @Test
    void aShareIsKnownByItsMember() {
        ObjectNode after = BEFORE.deepCopy();
        var shares = after.putArray("shares");
        shares.addObject().put("member", "STAFF_PAY").put("amount", "10.00");
        shares.addObject().put("member", "3").put("amount", "999990.00");

        assertThat(section(compare(after), "成员单位分配").lists().get(0).rows())
                .extracting(Row::kind)
                .containsExactly(Kind.ADDED, Kind.CHANGED);
    }

    @Test
    void aTextShowsWhereItDiffers() {
        ObjectNode after = BEFORE.deepCopy();
        after.put("narrative", "按考核得分分配，优先用于健康管理。");

        var value = section(compare(after), "说明与承诺").changes().get(0);

        assertThat(value.label()).isEqualTo("方案说明");
        assertThat(String.join(
                        "",
                        value.pieces().stream()
                                .filter(p -> p.kind() != Kind.ADDED)
                                .map(Piece::text)
                                .toList()))
                .isEqualTo("按考核得分分配，优先用于能力建设。");
        assertThat(value.pieces()).contains(new Piece(Kind.SAME, "按考核得分分配，优先用于"));
    }

    @Test
    void whatWasEmptyAndIsEmptyIsNotMentioned() {
        ObjectNode after = BEFORE.deepCopy();
        row(after, "usages", 1).put("payrollApprovalNo", "晋人社〔2026〕8号");

        var value = only(section(compare(after), "用途明细")).changes().get(0);

        assertThat(value.kind()).isEqualTo(Kind.ADDED);
        assertThat(value.before()).isNull();
    }

    @Test
    void theSectionsAreTheOnesOfTheForm() {
        assertThat(FormSection.of(BundledForms.plan()))
                .extracting(FormSection::label)
                .containsExactly("可分配额", "用途明细", "成员单位分配", "说明与承诺");
    }

    @Test
    void twoHundredRowsInReverseAreStillTheSame() {
        ObjectNode before = BEFORE.deepCopy();
        ObjectNode after = BEFORE.deepCopy();
        var rows = before.putArray("usages");
        var reversed = after.putArray("usages");
        for (int i = 0; i < 200; i++) {
            rows.addObject().put("usage", "3").put("purpose", "第" + i).put("amount", i + ".00");
            reversed.addObject()
                    .put("usage", "3")
                    .put("purpose", "第" + (199 - i))
                    .put("amount", (199 - i) + ".00");
        }
        assertThat(DataComparison.of(BundledForms.plan(), before, after, BundledForms.context())
                        .isChanged())
                .isFalse();
    }

    private static DataComparison compare(ObjectNode after) {
        return DataComparison.of(BundledForms.plan(), BEFORE, after, BundledForms.context());
    }

    private static Section section(DataComparison comparison, String label) {
        return comparison.sections().stream()
                .filter(section -> section.section().label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Row only(Section section) {
        List<Row> changes = section.lists().get(0).changes();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static ObjectNode row(ObjectNode data, String list, int index) {
        return (ObjectNode) data.path(list).path(index);
    }
}
