package net.sisternet.registry.server.html.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Upload;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads spreadsheets: CSV with any of the usual separators, the first sheet of XLSX. Pure. */
final class SheetReader {

  /** More rows than these are for a program. */
  static final int MOST_ROWS = 300;

  private static final int MOST_COLUMNS = 40;
  private static final int LONGEST_CELL = 10_000;

  /** What a workbook may unpack to: a packed file of a few kilobytes can hold gigabytes. */
  private static final long LARGEST_UNPACKED = 30_000_000;

  private SheetReader() {}

  /** The rows of a file, the first with the names of the columns. */
  static List<List<String>> read(Upload file) {
    try {
      byte[] bytes = file.open().readAllBytes();
      if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
        refuseLarge(bytes);
        return workbook(file.open());
      }
      return table(text(bytes));
    } catch (IOException | RuntimeException e) {
      if (e instanceof RegistryException refusal) {
        throw refusal;
      }
      throw refused(Refusals.text("register.sheet.unreadable"));
    }
  }

  /** The rows of what was copied from a spreadsheet or a file of CSV. */
  static List<List<String>> table(String text) {
    String first = text.lines().findFirst().orElse("");
    char separator = '\t';
    for (char candidate : new char[] {';', ',', '\t'}) {
      if (count(first, candidate) >= count(first, separator)) {
        separator = candidate;
      }
    }
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      var rows = new ArrayList<List<String>>();
      for (CSVRecord record : parser) {
        add(rows, record.stream().toList());
      }
      return rows;
    } catch (IOException | IllegalStateException | java.io.UncheckedIOException e) {
      throw refused(Refusals.text("register.sheet.unreadable"));
    }
  }

  private static List<List<String>> workbook(InputStream in) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      Sheet sheet = workbook.getFirstSheet();
      var rows = new ArrayList<List<String>>();
      try (Stream<Row> stream = sheet.openStream()) {
        for (Row row : (Iterable<Row>) stream::iterator) {
          var cells = new ArrayList<String>();
          for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            cells.add(row.getCellText(i));
          }
          add(rows, cells);
        }
      }
      return rows;
    }
  }

  private static void add(List<List<String>> rows, List<String> cells) {
    List<String> clean =
        cells.stream()
            .limit(MOST_COLUMNS)
            .map(it -> it.length() > LONGEST_CELL ? it.substring(0, LONGEST_CELL) : it)
            .map(String::strip)
            .toList();
    if (clean.stream().anyMatch(it -> !it.isEmpty())) {
      if (rows.size() > MOST_ROWS) {
        throw new RegistryException(
            ProblemType.BAD_REQUEST,
            Refusals.text("register.sheet.too-long", MOST_ROWS),
            List.of());
      }
      rows.add(clean);
    }
  }

  private static void refuseLarge(byte[] bytes) throws IOException {
    try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(bytes))) {
      long unpacked = 0;
      var buffer = new byte[8192];
      while (zip.getNextEntry() != null) {
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > LARGEST_UNPACKED) {
            throw refused(Refusals.text("register.sheet.unreadable"));
          }
        }
      }
    }
  }

  /** UTF-8, else what spreadsheets here write that know nothing of it. */
  private static String text(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    boolean marked =
        bytes.length > 2
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    out.write(bytes, marked ? 3 : 0, marked ? bytes.length - 3 : bytes.length);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(java.nio.ByteBuffer.wrap(out.toByteArray()))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return out.toString(Charset.forName("windows-1252"));
    }
  }

  private static long count(String text, char c) {
    return text.chars().filter(it -> it == c).count();
  }

  private static RegistryException refused(Text text) {
    return new RegistryException(ProblemType.BAD_REQUEST, text, List.of());
  }
}
