import { Notice } from "#components/ui/notice";
import { LACKS, READING_FAILURES, READING_WAITS, WITHHELD } from "#lib/contents/messages";
import type { ContentFacts } from "#lib/contents/queries";
import { lacksOf } from "#lib/contents/rules";

/** What was found out about a file, for who can bring a better one. */
export function DocumentNotes({ content }: { content: ContentFacts | null | undefined }) {
  if (!content) return null;
  const { withheld, threat, reading, readingFailure, check } = content;
  if (withheld) {
    return (
      <Notice tone={withheld === "infected" ? "danger" : "warning"}>
        {WITHHELD[withheld]}
        {threat && ` Il controllo lo chiama ${threat}.`}
      </Notice>
    );
  }
  if (reading === "waiting") return <Notice>{READING_WAITS}</Notice>;
  if (readingFailure) return <Notice tone="warning">{READING_FAILURES[readingFailure]}</Notice>;
  const lacks = check ? lacksOf(check) : [];
  if (lacks.length === 0) return null;
  return (
    <Notice tone="warning" title="Che cosa manca perché tutti possano leggerlo">
      <ul className="list-disc pl-6">
        {lacks.map((lack) => (
          <li key={lack}>
            {LACKS[lack].what} {LACKS[lack].how}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
