package cn.sanyi.platform.web;

import cn.sanyi.platform.Problem;

/** The revision of a draft in an {@code If-Match} header. */
public final class Revision {

    private Revision() {}

    /** @throws Problem {@code bad-if-match} for what is no revision */
    public static int of(String header) {
        String digits = header.replace("W/", "").replace("\"", "").strip();
        if (!digits.matches("\\d{1,9}")) {
            throw Problem.unreadable("bad-if-match", "If-Match 须为草稿的版本号，例如 \"3\"。");
        }
        return Integer.parseInt(digits);
    }
}
