package io.pyworker.graalpy;

import java.util.concurrent.Flow;

/** Reads a stream whose elements are a number, the next one and so on: to its end, or up to some element. */
final class StormSubscriber implements Flow.Subscriber<Long> {
    private final StormCall call;
    private final StormLog log;
    private final Runnable whenSettled;
    private final long first;
    private final int most;
    private final int batch;
    private final boolean cancels;

    // confined to the signals
    private Flow.Subscription subscription;
    private int taken;
    private boolean over;

    /**
     * A reader of one stream.
     *
     * @param most after how many elements it cancels, or asks for no more
     * @param batch how many elements it asks for at once
     */
    StormSubscriber(
            StormCall call, StormLog log, Runnable whenSettled, long first, int most, int batch, boolean cancels) {
        this.call = call;
        this.log = log;
        this.whenSettled = whenSettled;
        this.first = first;
        this.most = most;
        this.batch = batch;
        this.cancels = cancels;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        goOn();
    }

    @Override
    public void onNext(Long item) {
        if (item != first + taken) {
            log.wrong(new AssertionError(call.what() + ": item " + taken + " is " + item));
        }
        taken++;
        if (taken % batch == 0 || taken == most) {
            goOn();
        }
    }

    private void goOn() {
        if (taken < most) {
            subscription.request(batch);
        } else if (cancels) {
            subscription.cancel();
            leave("closed");
        } else {
            leave("abandoned");
        }
    }

    private void leave(String how) {
        if (!over) {
            over = true;
            log.left(how);
            whenSettled.run();
        }
    }

    @Override
    public void onError(Throwable failure) {
        end(failure);
    }

    @Override
    public void onComplete() {
        end(null);
    }

    private void end(Throwable failure) {
        if (!over) {
            over = true;
            log.settled(call, (long) taken, failure);
            whenSettled.run();
        }
    }
}
