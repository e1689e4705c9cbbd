/**
 * Mail by SMTP. The only home of Jakarta Mail; knows core's port and no other package of the
 * server. Start at {@link net.sisternet.registry.server.mail.SmtpMail}.
 */
@NullMarked
package net.sisternet.registry.server.mail;

import org.jspecify.annotations.NullMarked;
