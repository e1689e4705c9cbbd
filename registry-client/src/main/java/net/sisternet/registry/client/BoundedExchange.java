package net.sisternet.registry.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends one request to somebody who is not trusted: bounded in bytes, and in time from asking to
 * the last byte, which a request's own time-out is not. Any thread.
 *
 * @param largest how many bytes the body of an answer may have
 * @param patience how long an answer may take
 */
public record BoundedExchange(HttpClient http, int largest, Duration patience) {

  /**
   * The answer to {@code request}.
   *
   * @throws LargeAnswerException if it has more bytes than allowed
   * @throws HttpTimeoutException if it took too long
   * @throws IOException if there is none
   */
  public HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http.sendAsync(request, head -> new LimitedBody(largest));
    try {
      return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw new HttpTimeoutException("no answer within " + patience);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new IOException(String.valueOf(e.getCause()), e.getCause());
    }
  }
}
