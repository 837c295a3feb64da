package eesocial.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Receives the body of an answer, and no more of it than a limit. */
final class LimitedBody implements BodySubscriber<byte[]> {

  private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
  private Flow.Subscription subscription;
  private long left;

  LimitedBody(long maxBytes) {
    this.left = maxBytes;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    whole.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    left -= part.stream().mapToLong(ByteBuffer::remaining).sum();
    if (left >= 0) {
      whole.onNext(part);
    } else {
      subscription.cancel();
      whole.onError(new IOException("the answer is too long"));
    }
  }

  @Override
  public void onError(Throwable cause) {
    whole.onError(cause);
  }

  @Override
  public void onComplete() {
    whole.onComplete();
  }
}
