package net.sisternet.registry.server.commands;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;

/**
 * What is logged where nothing else is said: one line an event to standard error; what is routine
 * stays quiet. A program rather than a file, because every start would have to read that. An
 * operator's own file ({@code -Dlogback.configurationFile=…}) is asked first.
 */
@ConfiguratorRank(ConfiguratorRank.NOMINAL - 1)
public final class Logging extends ContextAwareBase implements Configurator {

  private static final String LINE = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{20} %msg%n%ex";

  private static final Map<String, Level> LEVELS =
      Map.of(
          // It warns of every resource that is an instance: ours all are.
          "org.glassfish.jersey",
          Level.ERROR,
          "org.eclipse.jetty",
          Level.WARN,
          "org.apache.jena",
          Level.WARN,
          "org.flywaydb",
          Level.WARN,
          "com.zaxxer.hikari",
          Level.WARN,
          "org.apache.lucene",
          Level.WARN,
          Logger.ROOT_LOGGER_NAME,
          Level.INFO);

  @Override
  public ExecutionStatus configure(LoggerContext logging) {
    // Keeps java.util.logging as quiet as this says, at no cost for what is not logged.
    var propagator = new LevelChangePropagator();
    propagator.setContext(logging);
    propagator.start();
    logging.addListener(propagator);
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(logging);
    encoder.setPattern(LINE);
    encoder.start();
    var appender = new ConsoleAppender<ILoggingEvent>();
    appender.setContext(logging);
    appender.setName("stderr");
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    LEVELS.forEach((name, level) -> logging.getLogger(name).setLevel(level));
    logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
