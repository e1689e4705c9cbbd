package net.sisternet.registry.server.html.research;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.rdf.BlankNode;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;

/**
 * Rows of an answer; a value that a row does not have is empty.
 *
 * @param variables the names of the columns
 */
record ResultTable(List<String> variables, List<List<Optional<Term>>> rows) {

  private static final ObjectMapper JSON = new ObjectMapper();

  ResultTable {
    variables = List.copyOf(variables);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** SPARQL 1.1 Query Results JSON Format; empty if it says yes or no. */
  static Optional<ResultTable> findRows(String json) {
    JsonNode answer = read(json);
    if (answer.has("boolean")) {
      return Optional.empty();
    }
    var variables = new ArrayList<String>();
    answer.path("head").path("vars").forEach(name -> variables.add(name.asText()));
    var rows = new ArrayList<List<Optional<Term>>>();
    for (JsonNode binding : answer.path("results").path("bindings")) {
      rows.add(variables.stream().map(name -> findTerm(binding.path(name))).toList());
    }
    return Optional.of(new ResultTable(variables, rows));
  }

  /** What an answer says that is yes or no. */
  static boolean holds(String json) {
    return read(json).path("boolean").asBoolean();
  }

  private static Optional<Term> findTerm(JsonNode value) {
    String text = value.path("value").asText();
    return switch (value.path("type").asText()) {
      case "uri" -> Optional.of(Iri.isIri(text) ? new Iri(text) : Literal.string(text));
      case "bnode" -> Optional.of(new BlankNode(text));
      case "literal" -> Optional.of(literal(value, text));
      default -> Optional.empty();
    };
  }

  private static Literal literal(JsonNode value, String text) {
    String language = value.path("xml:lang").asText();
    String datatype = value.path("datatype").asText();
    if (!language.isEmpty()) {
      return Literal.text(text, language);
    }
    return datatype.isEmpty() ? Literal.string(text) : Literal.typed(text, datatype);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the endpoint answers what is no JSON", e);
    }
  }
}
