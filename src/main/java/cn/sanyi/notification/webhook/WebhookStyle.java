package cn.sanyi.notification.webhook;

/** What a webhook understands. */
public enum WebhookStyle {
    WECOM("企业微信群机器人"),
    DINGTALK("钉钉群机器人"),
    /** JSON of our own, signed. */
    PLAIN("通用 JSON（带签名）");

    private final String label;

    WebhookStyle(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
