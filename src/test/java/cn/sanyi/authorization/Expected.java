package cn.sanyi.authorization;

/** Classes of answers. */
enum Expected {
    /** Done, shown, or refused by a rule of the matter itself (409, 412, 422, 429). */
    LET_IN,
    /** Sees it, may not: 403 with a reason. */
    TOLD,
    /** As if it did not exist: 404. */
    HIDDEN,
    /** Sent to the login: 401, or the login page. */
    LOGIN,
    /** Neither: a failure of the application, or a request that says nothing about rights. */
    WRONG;

    /** @param location header of the answer, empty if none */
    static Expected of(int status, String location) {
        if (status == 401 || status == 302 && location.matches("([a-z]+://[^/]+)?/login(\\?(?!logout).*)?")) {
            return LOGIN;
        }
        if (status == 403) {
            return TOLD;
        }
        if (status == 404) {
            return HIDDEN;
        }
        return status < 400 || status == 409 || status == 412 || status == 422 || status == 429 ? LET_IN : WRONG;
    }
}
