package cn.sanyi.approval.people;

import java.util.UUID;

/** An item was opened beside the step's own. Published inside the act that asks. */
record ItemAdded(UUID item) {}
