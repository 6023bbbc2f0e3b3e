package cn.sanyi.document;

import cn.sanyi.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document is made public (公开属性), as its drafter decides.
 *
 * @param ground why it is not, null where it is; 政府信息公开条例 第十四至十六条
 * @param reason in words, null where it is made public
 */
public record Disclosure(Kind kind, @Nullable Ground ground, @Nullable String reason) {

    private static final int REASON = 200;

    public enum Kind {
        ACTIVE("主动公开", "此件主动公开"),
        ACTIVE_BODY("正文主动公开，附件不公开", "此件正文公开发布，附件不公开"),
        ON_REQUEST("依申请公开", "此件依申请公开"),
        NONE("不予公开", "此件不予公开");

        private final String label;
        private final String imprint;

        Kind(String label, String imprint) {
            this.label = label;
            this.imprint = imprint;
        }

        public String label() {
            return label;
        }

        /** As it stands on the document. */
        String imprint() {
            return imprint;
        }

        public boolean isActive() {
            return this == ACTIVE || this == ACTIVE_BODY;
        }
    }

    /** The grounds of 政府信息公开条例. */
    public enum Ground {
        STATE_SECRET("第十四条：国家秘密，法律、行政法规禁止公开，或可能危及国家安全、公共安全、经济安全、社会稳定"),
        PRIVACY("第十五条：涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害"),
        INTERNAL("第十六条：人事管理、后勤管理、内部工作流程等内部事务信息"),
        PROCESS("第十六条：讨论记录、过程稿、磋商信函、请示报告等过程性信息");

        private final String label;

        Ground(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * As typed.
     *
     * @throws Problem naming the field if ground or reason are missing where it is not made public
     */
    static Disclosure of(@Nullable String kind, @Nullable String ground, @Nullable String reason) {
        Kind chosen = isEmpty(kind) ? Kind.ACTIVE : valueOf(Kind.class, kind, "disclosure");
        if (chosen.isActive()) {
            return new Disclosure(chosen, null, null);
        }
        if (chosen == Kind.NONE && isEmpty(ground)) {
            throw wrong("disclosureGround", "required", "不予公开的，“法定理由”必选（政府信息公开条例第十四至十六条）。");
        }
        if (isEmpty(reason) || String.valueOf(reason).strip().length() > REASON) {
            throw wrong("disclosureReason", "length", "“" + chosen.label + "”的，“不公开的原因”必填，最多 200 个字。");
        }
        return new Disclosure(
                chosen,
                isEmpty(ground) ? null : valueOf(Ground.class, ground, "disclosureGround"),
                String.valueOf(reason).strip());
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static <E extends Enum<E>> E valueOf(Class<E> type, @Nullable String code, String field) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(code)) {
                return each;
            }
        }
        throw wrong(field, "choice", "没有这个选项：" + code + "。");
    }

    private static Problem wrong(String field, String rule, String message) {
        return Problem.refused("disclosure-invalid", message, List.of(new Problem.Field(field, rule, message)));
    }
}
