import { meetingFieldId } from "#components/meetings/meeting-form";
import { DeskMore } from "#components/newsroom/desk-more";
import { EmptyState } from "#components/ui/empty-state";
import { UNTITLED } from "#lib/editorial/messages";
import { editorPath } from "#lib/editorial/rules";
import { formatCount, formatNumber, formatShortDay } from "#lib/format";
import type { LackListItem } from "#lib/lacks/queries";
import type { Few } from "#lib/newsroom/queries";

type Lacks = Record<"outcomes" | "talks" | "images" | "materials" | "reports", Few<LackListItem>>;

interface Lack {
  key: keyof Lacks;
  title: string;
  /** How much of it a page lacks, where it may lack more than one. */
  count?: (lack: LackListItem) => string;
  /** Where it is mended. */
  href: (lack: LackListItem) => string;
}

/** What a reader misses first comes first. */
const LACKS: Lack[] = [
  {
    key: "outcomes",
    title: "Giorno passato, esito da indicare",
    href: (lack) => `${editorPath(lack)}#${meetingFieldId("status")}`,
  },
  { key: "reports", title: "Incontri svolti senza resoconto", href: editorPath },
  {
    key: "talks",
    title: "Interventi senza relatore",
    count: ({ count }) => formatCount(count, "intervento", "interventi"),
    href: editorPath,
  },
  {
    key: "images",
    title: "Immagini senza testo alternativo",
    count: ({ count }) => formatCount(count, "immagine", "immagini"),
    href: editorPath,
  },
  {
    key: "materials",
    title: "Resoconti senza materiali",
    href: (lack) =>
      lack.meetingId ? `/redazione/incontri/${lack.meetingId}/materiali` : editorPath(lack),
  },
];

/** What published pages and drafts lack, each with the way to where it is mended. */
export function DeskLacks({ lacks }: { lacks: Lacks }) {
  const lacking = LACKS.filter(({ key }) => lacks[key].items.length > 0);
  if (lacking.length === 0) {
    return (
      <EmptyState title="Non manca nulla.">
        Ogni incontro passato ha il suo esito, relatori e resoconto, ogni resoconto i suoi
        materiali, ogni immagine un testo alternativo.
      </EmptyState>
    );
  }
  return lacking.map(({ key, title, count, href }) => (
    <section key={key} aria-labelledby={`manca-${key}`} className="mt-4">
      <h3 id={`manca-${key}`} className="text-base">
        {title} <span className="font-normal text-soft">({formatNumber(lacks[key].total)})</span>
      </h3>
      <ul>
        {lacks[key].items.map((lack) => (
          <li key={lack.id} className="border-b border-line py-1 text-base">
            <a href={href(lack)} className="inline-block py-1.5">
              {lack.title.trim() || UNTITLED}
            </a>{" "}
            <span className="block text-sm text-soft">
              {[lack.day && formatShortDay(lack.day), count?.(lack)].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      <DeskMore few={lacks[key]} />
    </section>
  ));
}
