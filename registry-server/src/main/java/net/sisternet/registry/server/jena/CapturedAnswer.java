package net.sisternet.registry.server.jena;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Objects;

/** A response that is not sent: what it is told of type, status and headers ends here. */
final class CapturedAnswer extends HttpServletResponseWrapper {

  private String type = "";

  CapturedAnswer(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void setContentType(String mediaType) {
    type = Objects.requireNonNullElse(mediaType, "");
  }

  @Override
  public String getContentType() {
    return type;
  }

  @Override
  public void setHeader(String name, String value) {
    if (name.equalsIgnoreCase("Content-Type")) {
      setContentType(value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    setHeader(name, value);
  }

  @Override
  public void setStatus(int status) {
    // The page has a status of its own.
  }

  @Override
  public void setCharacterEncoding(String encoding) {
    // It is UTF-8, as all that is sent.
  }

  @Override
  public void setContentLength(int length) {
    // It is not sent.
  }

  @Override
  public void setContentLengthLong(long length) {
    // It is not sent.
  }
}
