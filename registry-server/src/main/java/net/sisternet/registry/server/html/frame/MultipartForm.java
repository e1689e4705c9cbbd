package net.sisternet.registry.server.html.frame;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/** Reads {@code multipart/form-data} (RFC 7578) that is whole in memory. Used once. */
final class MultipartForm extends MultiPart.AbstractPartsListener {

  private static final int MOST_PARTS = 100;
  private static final int LARGEST_HEADERS = 4096;

  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final Map<String, Upload> uploads = new LinkedHashMap<>();
  private final ByteArrayOutputStream part = new ByteArrayOutputStream();
  private boolean whole;
  private boolean broken;

  private MultipartForm() {}

  /**
   * The form in {@code body}.
   *
   * @throws RegistryException of type {@code MALFORMED}
   */
  static PageForm read(byte[] body, String contentType) {
    var form = new MultipartForm();
    String boundary = MultiPart.extractBoundary(contentType);
    if (boundary == null || boundary.isBlank()) {
      throw malformed();
    }
    var parser = new MultiPart.Parser(boundary, form);
    parser.setMaxParts(MOST_PARTS);
    parser.setPartHeadersMaxLength(LARGEST_HEADERS);
    parser.parse(Content.Chunk.from(ByteBuffer.wrap(body), true));
    if (form.broken || !form.whole) {
      throw malformed();
    }
    return new PageForm(form.fields, form.uploads);
  }

  @Override
  public void onPartContent(Content.Chunk chunk) {
    ByteBuffer content = chunk.getByteBuffer().slice();
    var bytes = new byte[content.remaining()];
    content.get(bytes);
    part.writeBytes(bytes);
  }

  @Override
  public void onPart(String name, String fileName, HttpFields headers) {
    if (name == null) {
      broken = true;
    } else if (fileName == null) {
      fields
          .computeIfAbsent(name, n -> new ArrayList<>())
          .add(part.toString(StandardCharsets.UTF_8));
    } else {
      uploads.putIfAbsent(name, new Upload(fileName, part.toByteArray()));
    }
    part.reset();
  }

  @Override
  public void onComplete() {
    whole = true;
  }

  @Override
  public void onFailure(Throwable failure) {
    broken = true;
  }

  private static RegistryException malformed() {
    return new RegistryException(
        ProblemType.MALFORMED, Refusals.text("form.unreadable"), List.of());
  }
}
