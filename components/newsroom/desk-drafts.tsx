import type { ReactNode } from "react";
import { DeskMore } from "#components/newsroom/desk-more";
import { DraftSituation } from "#components/newsroom/draft-situation";
import { PAGE_KIND_LABELS, UNTITLED } from "#lib/editorial/messages";
import { editorPath } from "#lib/editorial/rules";
import { formatInstant } from "#lib/format";
import type { DraftListItem, Few } from "#lib/newsroom/queries";

/** Drafts, each with where it stands and who acts next; `children` is said when there are none. */
export function DeskDrafts(props: {
  few: Few<DraftListItem>;
  timeZone: string;
  children: ReactNode;
}) {
  const { few, timeZone } = props;
  if (few.items.length === 0) return <p className="py-3 text-quiet">{props.children}</p>;
  return (
    <>
      <ul>
        {few.items.map((draft) => (
          <li key={draft.id} className="border-b border-line py-2.5">
            <p className="text-sm text-quiet">
              {PAGE_KIND_LABELS[draft.kind]}
              {draft.isPublished && ", già pubblico: la bozza gli sta accanto"}
            </p>
            <h3 className="text-body leading-snug">
              <a href={editorPath(draft)} className="inline-block py-1">
                {draft.title.trim() || UNTITLED}
              </a>
            </h3>
            <DraftSituation draft={draft} timeZone={timeZone} />
            <p className="text-sm text-soft">
              Salvata il {formatInstant(draft.savedAt, timeZone)}
              {!draft.isMine && ` da ${draft.authorName ?? "il portale"}`} ·{" "}
              <a href={`${editorPath(draft)}/anteprima`} className="inline-block py-1">
                Anteprima<span className="sr-only"> di {draft.title}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
      <DeskMore few={few} />
    </>
  );
}
