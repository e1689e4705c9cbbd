package net.sisternet.registry.core.jsonld;

import com.github.jsonldjava.core.Context;
import com.github.jsonldjava.core.JsonLdApi;
import com.github.jsonldjava.core.JsonLdConsts;
import com.github.jsonldjava.core.JsonLdError;
import com.github.jsonldjava.core.JsonLdOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import org.jspecify.annotations.Nullable;

/** A JSON-LD document, as maps and lists, to a graph; jsonld-java expands it. */
final class Reading {

  private final Contexts contexts;
  private final Context ours;

  Reading(Contexts contexts, Map<String, Object> ours) {
    this.contexts = contexts;
    this.ours = new Context(options("")).parse(ours);
  }

  /** The graph of a document that uses our context and names none. */
  Graph withOurContext(Object document, String base) {
    Context context = ours.clone();
    context.put(JsonLdConsts.BASE, base);
    return graph(document, context, base);
  }

  /** The graph of a document that brings its own context. */
  Graph asItIs(Object document, String base) {
    return graph(document, new Context(options(base)), base);
  }

  private Graph graph(Object document, Context context, String base) {
    try {
      return Statements.of(top(new JsonLdApi(options(base)).expand(context, document)));
    } catch (JsonLdError e) {
      throw new RegistryException(
          ProblemType.MALFORMED, "json.not-json-ld", e.getType() + ": " + e.getMessage());
    } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
      // jsonld-java checks some of its input by casting it
      throw new RegistryException(ProblemType.MALFORMED, "json.not-json-ld", "");
    }
  }

  private JsonLdOptions options(String base) {
    var options = new JsonLdOptions(base);
    options.setProcessingMode(JsonLdOptions.JSON_LD_1_0);
    options.setDocumentLoader(contexts);
    return options;
  }

  /** What {@code @graph} holds if there is nothing beside it. */
  private static List<Object> top(@Nullable Object expanded) {
    boolean onlyGraph =
        expanded instanceof Map<?, ?> map && map.size() == 1 && map.containsKey("@graph");
    return list(onlyGraph ? ((Map<?, ?>) expanded).get("@graph") : expanded);
  }

  private static List<Object> list(@Nullable Object value) {
    var list = new ArrayList<Object>();
    if (value instanceof List<?> values) {
      list.addAll(values);
    } else if (value != null) {
      list.add(value);
    }
    return list;
  }
}
