import { printable } from "#lib/cli/printable";
import { loadEnvFile, settings } from "#lib/infra/env";
import { listOutbox } from "#lib/infra/mail";
import { StartError } from "#lib/infra/start-error";

// Lists the mails of the outbox, the last one at the end, where the eye is.

try {
  loadEnvFile();
  const { DATA_DIR } = settings();
  const mails = listOutbox(DATA_DIR);
  for (const { date, to, subject, text } of mails) {
    const lines = text
      .trim()
      .split(/\r?\n/)
      .map((line) => `  ${printable(line)}`);
    process.stdout.write(
      `${printable(date)}  to ${printable(to)}\n${printable(subject)}\n${lines.join("\n")}\n\n`,
    );
  }
  process.stdout.write(`${mails.length} in ${DATA_DIR}/outbox\n`);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
