package cn.sanyi.fund;

import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Form data as people fill it in. */
final class FundData {

    private FundData() {}

    /** Parts that add up to 1,000,000.00 retained, whatever is stated. */
    static ObjectNode settlement(String stated) {
        ObjectNode data = FundDesk.json(
                """
                {"community": "JJ-MEDICAL_COMMUNITY", "year": 2025, "documentNo": "晋医保清〔2026〕3号", "confirmedOn": "2026-03-20",
                 "lines": [
                   {"line": "EMPLOYEE", "total": "3000000.00", "spending": "2200000.00", "deductions": "50000.00", "deposit": "50000.00"},
                   {"line": "RESIDENT", "total": "5000000.00", "spending": "4600000.00", "deductions": "0", "deposit": "100000.00"}],
                 "procurementDrug": "30000.00", "procurementConsumable": "12000.50", "remark": ""}""");
        return data.put("statedRetained", stated);
    }

    /** Staff pay and the rest for equipment; shared between hospital and clinic. */
    static ObjectNode plan(String staffPay, String capacity, String hospital, String clinic) {
        return FundDesk.json(
                """
                {"usages": [{"usage": "STAFF_PAY", "purpose": "绩效奖励", "amount": "%s"},
                            {"usage": "CAPACITY", "purpose": "彩超更新", "amount": "%s"}],
                 "shares": [{"member": "JJ-MI-1", "amount": "%s"}, {"member": "JJ-MI-2", "amount": "%s"}]}"""
                        .formatted(staffPay, capacity, hospital, clinic));
    }

    /** On line 1 to the hospital, today. */
    static ObjectNode payment(String amount, String voucherNo, UUID voucher) {
        return FundDesk.json(
                """
                {"line": "1", "member": "JJ-MI-1", "amount": "%s", "paidOn": "2026-05-20", "voucherNo": "%s", "file": "%s"}"""
                        .formatted(amount, voucherNo, voucher));
    }

    static ObjectNode reversal(Payment payment, String reason) {
        return FundDesk.json("{\"payment\": \"%s\", \"reason\": \"%s\"}".formatted(payment.id(), reason));
    }
}
