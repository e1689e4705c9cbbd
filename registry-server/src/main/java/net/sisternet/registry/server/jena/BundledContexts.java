package net.sisternet.registry.server.jena;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import net.sisternet.registry.core.model.Home;
import net.sisternet.vocab.VocabFiles;

/**
 * The JSON-LD contexts that are read here: our own, and a small one of our making for schema.org's
 * terms. Every other one is refused by name; nothing is ever fetched.
 */
final class BundledContexts implements DocumentLoader {

  private static final Set<String> SCHEMA_ORG =
      Set.of(
          "://schema.org",
          "://schema.org/",
          "://schema.org/docs/jsonldcontext.json",
          "://schema.org/docs/jsonldcontext.jsonld",
          "://www.schema.org",
          "://www.schema.org/");

  private final Set<String> ours = new HashSet<>();
  private final JsonDocument registry;
  private final JsonDocument schemaOrg;

  BundledContexts(Collection<Home> homes) {
    ours.add(VocabFiles.CONTEXT.iri());
    homes.forEach(home -> ours.add(home.base() + "/vocab/" + VocabFiles.CONTEXT.name()));
    try (InputStream registryText = VocabFiles.CONTEXT.open();
        InputStream schemaText =
            Objects.requireNonNull(
                BundledContexts.class.getResourceAsStream("schema-org-context.jsonld"))) {
      this.registry = JsonDocument.of(registryText);
      this.schemaOrg = JsonDocument.of(schemaText);
    } catch (JsonLdError e) {
      throw new IllegalStateException("a bundled JSON-LD context cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
    String name = url.toString();
    if (ours.contains(name)) {
      return registry;
    }
    if (name.startsWith("http") && SCHEMA_ORG.contains(name.substring(name.indexOf(':')))) {
      return schemaOrg;
    }
    throw new JsonLdError(
        JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
        new JsonLdReader.RefusedContext(name, VocabFiles.CONTEXT.iri()));
  }
}
