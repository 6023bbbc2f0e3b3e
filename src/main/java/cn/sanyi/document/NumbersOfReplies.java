package cn.sanyi.document;

import cn.sanyi.approval.ReplyNumbers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The number of the reply that holds. */
@Component
class NumbersOfReplies implements ReplyNumbers {

    private final ReplyStore replies;

    NumbersOfReplies(ReplyStore replies) {
        this.replies = replies;
    }

    @Override
    public Optional<String> of(String caseNumber) {
        return replies.inForce(caseNumber).map(Reply::signature).map(Reply.Signature::number);
    }
}
