package org.tafoundry.validation.splunk;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Takes an answer into memory, up to a limit; what is longer is refused. */
final class LimitedBody implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> body = BodySubscribers.ofByteArray();
    private final long most;
    private Subscription subscription;
    private long taken;

    LimitedBody(long most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body.getBody();
    }

    @Override
    public void onSubscribe(Subscription one) {
        subscription = one;
        body.onSubscribe(one);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        taken += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (taken > most) {
            subscription.cancel();
            body.onError(new IOException("The answer has more than " + most + " bytes."));
        } else {
            body.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable problem) {
        body.onError(problem);
    }

    @Override
    public void onComplete() {
        body.onComplete();
    }
}
