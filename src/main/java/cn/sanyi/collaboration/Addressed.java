package cn.sanyi.collaboration;

import cn.sanyi.approval.ItemAct;

/** An act that names somebody in its data, {@code to}. */
interface Addressed extends ItemAct {

    Circle circle();

    /** Whether several may be named at once. */
    default boolean isForSeveral() {
        return false;
    }
}
