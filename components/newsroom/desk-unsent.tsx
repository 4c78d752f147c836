import { Notice } from "#components/ui/notice";
import { formatCount, formatInstant } from "#lib/format";
import { MAIL_WORDS } from "#lib/newsroom/messages";
import type { UnsentMails } from "#lib/newsroom/queries";

/** Mails that never left: nobody else says so, and somebody may be waiting for them. */
export function DeskUnsent({ unsent, timeZone }: { unsent: UnsentMails; timeZone: string }) {
  if (unsent.length === 0) return null;
  const total = unsent.reduce((sum, { count }) => sum + count, 0);
  const last = new Date(Math.max(...unsent.map(({ lastAt }) => lastAt.getTime())));
  return (
    <Notice
      tone="danger"
      title={formatCount(total, "messaggio non inviato", "messaggi non inviati")}
    >
      <p>
        Il server di posta non li ha accettati, nemmeno dopo ripetuti tentativi; l’ultima rinuncia è
        del {formatInstant(last, timeZone)}. Vanno verificate le impostazioni della posta del
        portale, e chi aspettava va avvisato in altro modo:
      </p>
      <ul className="list-disc pl-5">
        {unsent.map(({ name, count }) => (
          <li key={name}>
            {formatCount(count, MAIL_WORDS[name]?.one ?? name, MAIL_WORDS[name]?.many ?? name)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
