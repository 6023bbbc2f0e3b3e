package cn.sanyi.collaboration;

/** Among whom an act chooses. */
enum Circle {
    /** People of the unit who could handle the task. */
    UNIT,
    /** People and units of the case's place, except the parties to the case. */
    PLACE
}
