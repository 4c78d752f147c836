"use client";

import { useRef, useState } from "react";
import type { EditedDraft, EditingActions } from "#components/editorial/editing-actions";
import { useAutosave } from "#components/ui/use-autosave";
import { isTooLong } from "#lib/rich-text/rules";
import { TEXT_TOO_LONG } from "#lib/writing/messages";

/** What is in the way of publishing, by the id of the field where it is put right. */
export type Problems = Readonly<Record<string, string>>;

/**
 * A page while somebody writes it: `form` is what the fields hold, which may be more than the
 * document that is saved (the name of somebody not chosen yet).
 */
export function useEditing<Form extends object>(options: {
  draft: EditedDraft;
  actions: EditingActions;
  initial: Form;
  toDocument: (form: Form) => object;
}) {
  const { draft, actions, initial, toDocument } = options;
  const ref = { kind: draft.kind, id: draft.id };
  const [form, setForm] = useState(initial);
  const [problems, setProblems] = useState<Problems>({});
  const latest = useRef(initial);
  const { saver, state, copy, closeCopy } = useAutosave<Form>({
    documentKey: `${draft.kind}:${draft.id}:${draft.readerId}`,
    version: draft.version,
    save: async (value, version) => {
      const document = toDocument(value);
      // Longer, it would not even be read where it is sent, and be tried again for ever.
      if (isTooLong(document)) return { kind: "refused", message: TEXT_TOO_LONG };
      return actions.save(ref, version, document);
    },
  });
  const put = (next: Form) => {
    latest.current = next;
    setForm(next);
    saver.change(next);
  };
  return {
    form,
    /** Changes some fields; also right for what was asked of the server meanwhile. */
    change: (part: Partial<Form>) => put({ ...latest.current, ...part }),
    saver,
    state,
    /** What an earlier visit typed and the server never had. */
    copy: copy && {
      at: new Date(copy.at),
      version: copy.version,
      document: toDocument(copy.value),
      take: () => {
        put(copy.value);
        closeCopy();
      },
      drop: closeCopy,
    },
    document: () => toDocument(latest.current),
    problems,
    setProblems,
    /** Somebody is putting a field right: what was said of it is no longer so. */
    touch: (fieldId: string) => {
      if (fieldId in problems) setProblems(({ [fieldId]: _, ...rest }) => rest);
    },
  };
}

/** The same for whoever does not look into the fields. */
export type Editing = Omit<ReturnType<typeof useEditing<object>>, "form" | "change" | "saver"> & {
  saver: Pick<
    ReturnType<typeof useEditing<object>>["saver"],
    "version" | "isUnsaved" | "settle" | "saveNow" | "keepMine" | "discard"
  >;
};
