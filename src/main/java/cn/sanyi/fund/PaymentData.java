package cn.sanyi.fund;

import cn.sanyi.platform.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the form {@code payment} holds, with the voucher's file.
 *
 * @param memberCode empty where the community itself spent it
 * @param file id of a material in the slot {@code voucher}
 */
record PaymentData(
        int line, String memberCode, Money amount, LocalDate paidOn, String voucherNo, UUID file, String remark) {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final UUID NONE = new UUID(0, 0);

    /** @throws cn.sanyi.platform.Problem {@code payment-invalid}, with every field that is wrong */
    static PaymentData read(ObjectNode data) {
        var form = FormData.of(data);
        var read = new PaymentData(
                form.number("line", "用途行"),
                form.text("member"),
                form.positive("amount", "拨付金额"),
                form.date("paidOn", "拨付日期"),
                voucher(form),
                file(form),
                form.text("remark"));
        form.refuseIfWrong("payment-invalid");
        return read;
    }

    private static String voucher(FormData form) {
        String number = form.required("voucherNo", "凭证号");
        if (number.length() > 40) {
            form.refuse("voucherNo", "max-length", "凭证号最多 40 个字符。");
        }
        return number;
    }

    private static UUID file(FormData form) {
        String typed = form.required("file", "凭证文件");
        return id(typed).orElseGet(() -> {
            if (!typed.isEmpty()) {
                form.refuse("file", "material", "凭证文件：请先上传凭证。");
            }
            return NONE;
        });
    }

    /** The id as typed; empty if it is none. */
    static Optional<UUID> id(String typed) {
        return ID.matcher(typed).matches() ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }
}
