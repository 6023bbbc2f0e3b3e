package cn.sanyi.publicity;

/** What strangers may do only so often in an hour; how often is a parameter (建议值). */
enum PublicRate {
    OBJECTIONS_OF_ADDRESS("publicity.objections-of-address", "您所在的网络地址一小时内最多提交 %d 件异议，请稍后再试；您填写的内容仍在本页。"),
    OBJECTIONS_TO_NOTICE("publicity.objections-to-notice", "本公示一小时内收到的异议已达 %d 件，请稍后再试；您填写的内容仍在本页。"),
    QUESTIONS_OF_ADDRESS("publicity.questions-of-address", "查询过于频繁：一小时内最多 %d 次，请稍后再试。");

    private final String parameter;
    private final String refusal;

    PublicRate(String parameter, String refusal) {
        this.parameter = parameter;
        this.refusal = refusal;
    }

    String parameter() {
        return parameter;
    }

    /** What is said to whoever has had their share. */
    String refusal(int most) {
        return refusal.formatted(most);
    }
}
