package io.pyworker.pool;

import io.pyworker.engine.CallChain;
import io.pyworker.engine.OutcomeListener;
import io.pyworker.wire.Outcome;
import org.jspecify.annotations.Nullable;

/** Hears what the interpreter of one member has to say, and tells those whom it concerns. */
record MemberListener(
        WorkerPool pool,
        Member member,
        Dispatcher dispatcher,
        Supervisor supervisor,
        Messages messages,
        ErrorReports errors)
        implements OutcomeListener {
    @Override
    public boolean begin(long id) {
        return member.begin(id);
    }

    @Override
    public long takeCredit(long id) {
        return member.takeCredit(id);
    }

    @Override
    public CallChain chain(long id) {
        PendingCall call = member.running(id);
        return call == null ? CallChain.call(member.name, pool, null) : call.chain(pool);
    }

    @Override
    public void waitsFor(@Nullable CallChain function) {
        member.waitsFor(function);
    }

    @Override
    public boolean post(@Nullable Object wire) {
        return !pool.isSyncMainOnly() && messages.receive(member.name, wire);
    }

    @Override
    public void accept(Outcome outcome) {
        if (outcome instanceof Outcome.Item item) {
            member.item(item);
        } else if (member.settle(outcome)) {
            member.noticeIfIdle();
            dispatcher.takeOverIfIdle(member);
        } else if (outcome instanceof Outcome.Reported reported) {
            errors.report(member.name, reported.error());
        } else if (outcome instanceof Outcome.Ready first) {
            supervisor.becameReady(member, first.report());
        } else if (outcome instanceof Outcome.Refused refused) {
            supervisor.cannotStart(member, refused.reason());
        } else if (outcome instanceof Outcome.Ended end) {
            supervisor.ended(member, end.cause());
        }
    }
}
