import type { EditedDraft } from "#components/editorial/editing-actions";
import { Notice } from "#components/ui/notice";
import { formatInstant } from "#lib/format";

/** Why a draft is with its author again: the note that sent it back, before anything else is read. */
export function ReturnedNote({ draft, timeZone }: { draft: EditedDraft; timeZone: string }) {
  const last = draft.notes.findLast(({ kind }) => kind !== "note");
  if (draft.draftState !== "draft" || !last || last.kind === "review_asked") return null;
  const when = formatInstant(last.createdAt, timeZone);
  return (
    <Notice
      tone="warning"
      title={
        last.kind === "sent_back"
          ? `Da rivedere: nota di ${last.authorName ?? "chi ha letto"}, ${when}`
          : `La pubblicazione programmata non è avvenuta, ${when}`
      }
    >
      <p className="whitespace-pre-line">{last.text}</p>
    </Notice>
  );
}
