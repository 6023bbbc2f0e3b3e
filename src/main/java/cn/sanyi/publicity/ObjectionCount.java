package cn.sanyi.publicity;

/** How objections to a notice were answered. */
public record ObjectionCount(int received, int answered, int adopted, int partly, int notAdopted) {

    public int open() {
        return received - answered;
    }
}
