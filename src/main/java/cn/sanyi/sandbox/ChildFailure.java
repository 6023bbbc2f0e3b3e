package cn.sanyi.sandbox;

import cn.sanyi.platform.Problem;

/** Why a child gave no answer. It has been killed when this is thrown. */
final class ChildFailure extends Exception {

    private static final long serialVersionUID = 1;

    enum Reason {
        OVERRUN("sandbox-overrun", "推演超过了允许的时间，已中止。请检查流程模型有无循环，或稍后再试。"),
        MEMORY("sandbox-memory", "推演超过了允许的内存，已中止。请检查流程模型的规模。"),
        ENDED("sandbox-failed", "推演进程意外结束，请稍后再试。"),
        UNREADABLE("sandbox-failed", "推演进程的回答不能读取，请稍后再试。"),
        NOT_STARTED("sandbox-failed", "推演进程没有启动，请稍后再试；如仍不成功，请联系系统管理员。");

        private final String code;
        private final String message;

        Reason(String code, String message) {
            this.code = code;
            this.message = message;
        }

        Problem problem() {
            return Problem.refused(code, message);
        }
    }

    private final transient Reason reason;

    ChildFailure(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
