package net.sisternet.registry.server.jena.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.sisternet.registry.core.problem.RegistryException;

/** Answers a request with a refusal, in the caller's language and format. Any thread. */
public interface Refusals {

  /** Writes status, headers and body; nothing has been written before. */
  void write(RegistryException refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException;
}
